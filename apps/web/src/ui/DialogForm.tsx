import { useState, type FormEvent, type ReactNode } from 'react';
import { Button, Dialog, Heading } from '@digdir/designsystemet-react';
import { t } from '../i18n/index.js';
import { Failure } from './Failure.js';
import { leadToFault } from './lead-to-fault.js';
import { OfflineHint } from './OfflineHint.js';
import './form-dialog.css';

export type DialogFormProps = {
  opened: boolean;
  close: () => void;
  /** What stands on top, and what sends it. */
  title: string;
  submit: string;
  danger?: boolean;
  sending: boolean;
  /** What the server said; where nothing waits for the network, also that nobody answered. Of this opening only: an older one is not told again. */
  problem: unknown;
  /** The problem in words. */
  tell?: (problem: unknown) => ReactNode;
  /** Whether it is sent by itself when the network is back: it is where a deed lies in the outbox. */
  waits?: boolean;
  /** True when done: the dialog closes. False: something is missing, and the form says so, or there is a problem. */
  onSubmit: () => Promise<boolean>;
  children: ReactNode;
};

/** A form in a dialog. It stays open until the server has said yes. */
export function DialogForm({ opened, title, ...form }: DialogFormProps) {
  return (
    <Dialog
      open={opened}
      onClose={form.close}
      closeButton={t('common.close')}
      className="form-dialog"
      aria-label={title}
    >
      <Heading level={2} data-size="sm">
        {title}
      </Heading>
      {opened && <Form {...form} />}
    </Dialog>
  );
}

function Form({ close, submit, danger, sending, problem, waits, onSubmit, children, ...rest }: FormProps) {
  const { tell = (error) => <Failure error={error} /> } = rest;
  const [older] = useState(problem);
  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    if (await onSubmit()) close();
    else leadToFault(form);
  }
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      {children}
      {problem !== null && problem !== older && tell(problem)}
      <OfflineHint waits={waits} />
      <div className="row">
        <Button type="submit" loading={sending} data-color={danger ? 'danger' : undefined}>
          {submit}
        </Button>
        <Button variant="tertiary" onClick={close}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}

type FormProps = Omit<DialogFormProps, 'opened' | 'title'>;
