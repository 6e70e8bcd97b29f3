import { useState } from 'react';
import { ActForm, type ActFormProps } from './ActForm.js';
import { Opened, OpenButton, type Pressed } from './when-pressed.js';

/** A button and the form of a deed, where both belong to the page. */
export function ActDialog({ label, variant, small, ...form }: ActFormProps & Pressed) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <OpenButton label={label} variant={variant} small={small} onClick={() => setOpened(true)} />
      <Opened value={{ opened, close: () => setOpened(false) }}>
        <ActForm {...form} />
      </Opened>
    </>
  );
}
