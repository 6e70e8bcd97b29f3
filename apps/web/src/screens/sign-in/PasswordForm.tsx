import { useState, type SubmitEvent } from 'react';
import { Alert, Button, Textfield } from '@digdir/designsystemet-react';
import type { SessionView } from '@vertskap/contract';
import { api, call, ProblemError } from '../../api/call.js';
import { t, type MessageKey } from '../../i18n/index.js';
import { Failure } from '../../ui/index.js';

export function PasswordForm({ onSignedIn }: { onSignedIn: (session: SessionView) => void }) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  async function submit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    try {
      const body = { email: String(form.get('email')), password: String(form.get('password')) };
      onSignedIn(await call(api.signIn, { body }));
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  }
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <Textfield name="email" type="email" label={t('session.email')} autoComplete="username" required />
      <Textfield
        name="password"
        type="password"
        label={t('session.password')}
        autoComplete="current-password"
        required
      />
      <div aria-live="assertive">{error !== undefined && <Refusal error={error} />}</div>
      <div>
        <Button type="submit" loading={busy}>
          {t('session.sign-in')}
        </Button>
      </div>
    </form>
  );
}

function Refusal({ error }: { error: unknown }) {
  const known = error instanceof ProblemError && explained(error.code);
  return known ? <Alert data-color="danger">{t(known)}</Alert> : <Failure error={error} />;
}

function explained(code: string): MessageKey | undefined {
  if (code === 'wrong_credentials' || code === 'invalid_input') return 'session.wrong-credentials';
  return code === 'too_many_attempts' ? 'session.too-many-attempts' : undefined;
}
