import { useState, type FormEvent, type ReactNode } from 'react';
import { Button, Dialog, Heading } from '@digdir/designsystemet-react';
import { t } from '../i18n/index.js';
import { Failure } from './Failure.js';
import { leadToFault } from './lead-to-fault.js';
import { OfflineHint } from './OfflineHint.js';
import './form-dialog.css';

type Props = {
  /** What opens it, what stands on top, and what sends it. */
  open: string;
  title: string;
  submit: string;
  variant?: 'primary' | 'secondary' | 'tertiary';
  danger?: boolean;
  /** Describes the button to whoever hears it, where the same words stand on several. */
  label?: string;
  onOpen?: () => void;
  /** False: something is missing, and the form says so. Throws what the server said. Else the dialog closes. */
  onSubmit: () => Promise<boolean>;
  children: ReactNode;
};

/** A button and the form that it opens. It stays open until the server has said yes. */
export function FormDialog({ open, title, submit, variant = 'secondary', danger, label, ...rest }: Props) {
  const { onOpen, onSubmit, children } = rest;
  const [opened, setOpened] = useState(false);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const close = () => setOpened(false);

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    setSending(true);
    setProblem(null);
    try {
      if (await onSubmit()) close();
      else leadToFault(form);
    } catch (error) {
      setProblem(error);
    } finally {
      setSending(false);
    }
  }
  function start(): void {
    setProblem(null);
    onOpen?.();
    setOpened(true);
  }
  return (
    <>
      <Button variant={variant} data-size="sm" aria-haspopup="dialog" aria-label={label} onClick={start}>
        {open}
      </Button>
      <Dialog open={opened} onClose={close} closeButton={t('common.close')} className="form-dialog" aria-label={title}>
        <Heading level={2} data-size="sm">
          {title}
        </Heading>
        {opened && (
          <form onSubmit={(event) => void send(event)} noValidate>
            {children}
            {problem !== null && <Failure error={problem} />}
            <OfflineHint />
            <div className="row">
              <Button type="submit" loading={sending} data-color={danger ? 'danger' : undefined}>
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
