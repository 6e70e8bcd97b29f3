import { useState, type FormEvent, type ReactNode } from 'react';
import { Alert, Button, Dialog, Heading } from '@digdir/designsystemet-react';
import type { ProblemError } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { ActProblem } from './ActProblem.js';
import './need.css';

type Props = {
  /** What opens it, and what it does. */
  open: string;
  title: string;
  submit: string;
  variant?: 'secondary' | 'tertiary';
  /** In a row of a list. */
  small?: boolean;
  sending: boolean;
  problem: ProblemError | null;
  /** True when done: the dialog closes. */
  onSubmit: () => Promise<boolean>;
  children: ReactNode;
};

/** A deed that needs a few words: a button, and the form it opens. It stays open until the server has said yes. */
export function ActDialog({
  open,
  title,
  submit,
  variant = 'secondary',
  small = false,
  sending,
  problem,
  onSubmit,
  children,
}: Props) {
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  async function send(event: FormEvent) {
    event.preventDefault();
    if (await onSubmit()) close();
  }
  return (
    <>
      <Button
        variant={variant}
        {...(small && { 'data-size': 'sm' })}
        aria-haspopup="dialog"
        onClick={() => setOpened(true)}
      >
        {open}
      </Button>
      <Dialog open={opened} onClose={close} closeButton={t('need.close')} className="act-dialog" aria-label={title}>
        <Heading level={2} data-size="sm">
          {title}
        </Heading>
        {opened && (
          <form onSubmit={(event) => void send(event)} noValidate>
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
              <Button variant="tertiary" onClick={close}>
                {t('common.cancel')}
              </Button>
            </div>
          </form>
        )}
      </Dialog>
    </>
  );
}
