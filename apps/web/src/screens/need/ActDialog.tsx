import { useRef, type FormEvent, type ReactNode } from 'react';
import { Alert, Button, Dialog, Heading } from '@digdir/designsystemet-react';
import type { ProblemError } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { ActProblem } from './ActProblem.js';

type Props = {
  /** What opens it, and what it does. */
  open: string;
  title: string;
  submit: string;
  variant?: 'secondary' | 'tertiary';
  sending: boolean;
  problem: ProblemError | null;
  /** True when done: the dialog closes. */
  onSubmit: () => Promise<boolean>;
  children: ReactNode;
};

/** A deed that needs a few words: a button, and the form it opens. It stays open until the server has said yes. */
export function ActDialog({ open, title, submit, variant = 'secondary', sending, problem, onSubmit, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  async function send(event: FormEvent) {
    event.preventDefault();
    if (await onSubmit()) dialog.current?.close();
  }
  return (
    <Dialog.TriggerContext>
      <Dialog.Trigger variant={variant}>{open}</Dialog.Trigger>
      <Dialog ref={dialog} closeButton={t('need.close')} className="act-dialog" aria-label={title}>
        <form onSubmit={(event) => void send(event)} noValidate>
          <Heading level={2} data-size="sm">
            {title}
          </Heading>
          {children}
          {problem && (
            <Alert data-color="danger" role="alert">
              <ActProblem problem={problem} />
            </Alert>
          )}
          <div className="need-buttons">
            <Button type="submit" loading={sending}>
              {submit}
            </Button>
            <Button variant="tertiary" onClick={() => dialog.current?.close()}>
              {t('common.cancel')}
            </Button>
          </div>
        </form>
      </Dialog>
    </Dialog.TriggerContext>
  );
}
