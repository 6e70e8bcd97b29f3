import { useState, type FormEvent } from 'react';
import { Alert, Button, Textfield } from '@digdir/designsystemet-react';
import type { OpenInvitation, SessionView } from '@vertskap/contract';
import { api, call, ProblemError } from '../../api/call.js';
import { currentLanguage, t } from '../../i18n/index.js';
import { useSession } from '../../session/session.js';
import { Failure } from '../../ui/index.js';

/** As on the server. */
const PASSWORD_MIN = 12;

type Props = { token: string; invitation: OpenInvitation; onAccepted: (session: SessionView) => void };

/** A new person chooses a password; a known one shows that it is the same person, unless signed in already. */
export function AcceptForm({ token, invitation: { email, name, isKnown }, onAccepted }: Props) {
  const { person } = useSession();
  const isMe = person?.email.toLowerCase() === email.toLowerCase();
  const [form, setForm] = useState({ name, password: '' });
  const [fault, setFault] = useState(false);
  const [state, setState] = useState<'idle' | 'sending'>('idle');
  const [problem, setProblem] = useState<unknown>(null);
  const tooShort = !isMe && form.password.length < (isKnown ? 1 : PASSWORD_MIN);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setFault(tooShort);
    if (tooShort) return;
    setState('sending');
    setProblem(null);
    try {
      const body = {
        token,
        name: form.name.trim() || null,
        password: isMe ? null : form.password,
        language: currentLanguage(),
      };
      onAccepted(await call(api.acceptInvitation, { body }));
    } catch (error) {
      setProblem(error);
      setState('idle');
    }
  }
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      <Textfield label={t('session.email')} value={email} readOnly autoComplete="username" />
      {!isKnown && (
        <Textfield
          label={t('common.name')}
          value={form.name}
          maxLength={200}
          autoComplete="name"
          onChange={(event) => setForm({ ...form, name: event.target.value })}
        />
      )}
      {isMe ? (
        <p>{t('invitation.signed-in')}</p>
      ) : (
        <Textfield
          type="password"
          label={t(isKnown ? 'session.password' : 'invitation.password')}
          description={isKnown ? t('invitation.password.known') : t('invitation.password.new', { n: PASSWORD_MIN })}
          autoComplete={isKnown ? 'current-password' : 'new-password'}
          value={form.password}
          error={fault && t('invitation.password.new', { n: PASSWORD_MIN })}
          onChange={(event) => setForm({ ...form, password: event.target.value })}
        />
      )}
      <div aria-live="assertive">{problem !== null && <Refused problem={problem} />}</div>
      <div>
        <Button type="submit" loading={state === 'sending'}>
          {t('invitation.accept')}
        </Button>
      </div>
    </form>
  );
}

function Refused({ problem }: { problem: unknown }) {
  if (problem instanceof ProblemError && problem.code === 'wrong_credentials')
    return <Alert data-color="danger">{t('session.wrong-credentials')}</Alert>;
  if (problem instanceof ProblemError && problem.code === 'not_found')
    return <Alert data-color="warning">{t('invitation.gone')}</Alert>;
  return <Failure error={problem} />;
}
