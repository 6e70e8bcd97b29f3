import { useState } from 'react';
import { Button } from '@digdir/designsystemet-react';
import { DialogForm, type DialogFormProps } from './DialogForm.js';
import { useDoing } from './use-doing.js';

type Props = Pick<DialogFormProps, 'title' | 'submit' | 'danger' | 'children'> & {
  /** What opens it. */
  open: string;
  variant?: 'primary' | 'secondary' | 'tertiary';
  /** Describes the button to whoever hears it, where the same words stand on several. */
  label?: string;
  onOpen?: () => void;
  /** False: something is missing, and the form says so. Throws what the server said. Else the dialog closes. */
  onSubmit: () => Promise<boolean>;
};

/** A button and the form that it opens. It stays open until the server has said yes. */
export function FormDialog({ open, variant = 'secondary', label, onOpen, onSubmit, ...form }: Props) {
  const [opened, setOpened] = useState(false);
  const { act, busy, problem } = useDoing();

  async function send(): Promise<boolean> {
    let done = false;
    await act(async () => (done = await onSubmit()));
    return done;
  }
  function start(): void {
    onOpen?.();
    setOpened(true);
  }
  return (
    <>
      <Button variant={variant} data-size="sm" aria-haspopup="dialog" aria-label={label} onClick={start}>
        {open}
      </Button>
      <DialogForm
        {...form}
        opened={opened}
        close={() => setOpened(false)}
        sending={busy}
        problem={problem}
        onSubmit={send}
      />
    </>
  );
}
