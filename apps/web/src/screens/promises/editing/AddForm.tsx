import { useEffect, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { Button, Heading } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { t } from '../../../i18n/index.js';

type Props = {
  /** The button that opens the form. */
  open: string;
  title: string;
  submit: string;
  /** False where something is missing: the form stays open and says what. */
  onAdd: () => boolean;
  children: ReactNode;
};

/** A button, and the small form it opens to add one thing to a list. */
export function AddForm({ open, title, submit, onAdd, children }: Props) {
  const [opened, setOpened] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  useEffect(() => {
    if (opened) form.current?.querySelector<HTMLElement>('input, select')?.focus();
    else if (was.current) opener.current?.focus();
    was.current = opened;
  }, [opened]);

  function submitted(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (onAdd()) setOpened(false);
  }
  if (!opened)
    return (
      <div>
        <Button variant="secondary" ref={opener} onClick={() => setOpened(true)}>
          <PlusIcon aria-hidden />
          {open}
        </Button>
      </div>
    );
  return (
    <form ref={form} className="add-form" noValidate onSubmit={submitted}>
      <Heading level={4} data-size="2xs">
        {title}
      </Heading>
      {children}
      <div className="row">
        <Button type="submit">{submit}</Button>
        <Button variant="tertiary" onClick={() => setOpened(false)}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
