import type { FormEvent, ReactNode } from 'react';
import { Alert, Button, Dialog, Heading } from '@digdir/designsystemet-react';
import { ProblemError } from '../api/call.js';
import { t } from '../i18n/index.js';
import { Failure, leadToFault, OfflineHint } from '../ui/index.js';
import { ActProblem } from './ActProblem.js';
import { useOpening } from './when-pressed.js';
import '../ui/form-dialog.css';

export type ActFormProps = {
  title: string;
  submit: string;
  sending: boolean;
  /** What the server said; where nothing waits for the network, also that nobody answered. */
  problem: unknown;
  /** Whether it is sent by itself when the network is back: it is where a deed lies in the outbox. */
  waits?: boolean;
  /** True when done: the dialog closes. */
  onSubmit: () => Promise<boolean>;
  children: ReactNode;
};

/** A deed that needs a few words, in the dialog that its button opens. It stays open until the server has said yes. */
export function ActForm({ title, submit, sending, problem, waits = true, onSubmit, children }: ActFormProps) {
  const { opened, close } = useOpening();
  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    if (await onSubmit()) close();
    else leadToFault(form);
  }
  return (
    <Dialog open={opened} onClose={close} closeButton={t('need.close')} className="form-dialog" aria-label={title}>
      <Heading level={2} data-size="sm">
        {title}
      </Heading>
      {opened && (
        <form onSubmit={(event) => void send(event)} noValidate>
          {children}
          {problem instanceof ProblemError ? (
            <Alert data-color="danger" role="alert">
              <ActProblem problem={problem} />
            </Alert>
          ) : (
            problem !== null && <Failure error={problem} />
          )}
          <OfflineHint waits={waits} />
          <div className="row">
            <Button type="submit" loading={sending}>
              {submit}
            </Button>
            <Button variant="tertiary" onClick={close}>
              {t('common.cancel')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
