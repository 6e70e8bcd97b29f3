import { useState } from 'react';
import { Link } from 'wouter';
import { Button, Details, Field, Heading, Label, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import type { Referral } from '@vertskap/contract';
import { api, call } from '../../../api/call.js';
import { onDate } from '../../../format/index.js';
import { t } from '../../../i18n/index.js';
import { Failure, FormDialog } from '../../../ui/index.js';
import { SharedWords } from './SharedWords.js';
import { useReferring } from './use-referrals.js';
import './referral.css';

/** One referral: how it stands, why, what is shared by it, and what the reader can do about it. */
export function ReferralCard({ referral }: { referral: Referral }) {
  const { id, state, from, to, association, by, at, body, language, shared, answer, need, becomes, may } = referral;
  const came = need === null;
  const asked = may.includes('consent') || may.includes('answer');
  return (
    <section className="card stack" aria-labelledby={`referral-${id}`}>
      <Heading level={2} data-size="2xs" id={`referral-${id}`}>
        {t(came ? 'referral.from' : `referral.state.${state}`, {
          from: from.name,
          to: to.name,
          association: association.name,
        })}
      </Heading>
      <p>{t('referral.by', { name: by.name, unit: by.unit, date: onDate(at) })}</p>
      <p className="letter-body" lang={language}>
        {body}
      </p>
      {answer && <p>{t('referral.answer', { to: to.name, answer })}</p>}
      {becomes && !came && (
        <p>
          <Link href={`/b/${becomes.id}`} className="ds-link">
            {t('referral.becomes', { number: becomes.number, to: to.name })}
          </Link>
        </p>
      )}
      {may.includes('consent') && <p>{t('referral.consent.text', { to: to.name })}</p>}
      <Details defaultOpen={asked}>
        <Details.Summary>{t(asked ? 'referral.shared.this' : 'referral.shared')}</Details.Summary>
        <Details.Content>
          <SharedWords shared={shared} />
        </Details.Content>
      </Details>
      <Acts referral={referral} />
    </section>
  );
}

function Acts({ referral: { id, to, may } }: { referral: Referral }) {
  const refer = useReferring();
  const [problem, setProblem] = useState<unknown>(null);
  const params = { id };
  const [sending, setSending] = useState(false);
  function run(work: () => Promise<unknown>): void {
    setProblem(null);
    setSending(true);
    void refer(work)
      .catch(setProblem)
      .finally(() => setSending(false));
  }
  const consent = (gives: boolean) => run(() => call(api.consentToReferral, { params, body: { gives } }));
  if (may.length === 0) return null;
  return (
    <>
      <div className="row">
        {may.includes('consent') && (
          <>
            <Button data-size="sm" disabled={sending} onClick={() => consent(true)}>
              {t('referral.consent', { to: to.name })}
            </Button>
            <Button data-size="sm" variant="tertiary" disabled={sending} onClick={() => consent(false)}>
              {t('referral.refuse')}
            </Button>
          </>
        )}
        {may.includes('revoke') && (
          <FormDialog
            open={t('referral.revoke')}
            title={t('referral.revoke')}
            submit={t('referral.revoke.do')}
            variant="tertiary"
            danger
            onSubmit={() => refer(() => call(api.consentToReferral, { params, body: { gives: false } }))}
          >
            <p>{t('referral.revoke.text', { to: to.name })}</p>
          </FormDialog>
        )}
        {may.includes('take_back') && (
          <Button
            data-size="sm"
            variant="tertiary"
            disabled={sending}
            onClick={() => run(() => call(api.takeBackReferral, { params }))}
          >
            {t('referral.take-back')}
          </Button>
        )}
        {may.includes('answer') && (
          <>
            <Button
              data-size="sm"
              disabled={sending}
              onClick={() => run(() => call(api.answerReferral, { params, body: { accepts: true } }))}
            >
              {t('referral.accept')}
            </Button>
            <NotOurs id={id} />
          </>
        )}
      </div>
      {problem !== null && <Failure error={problem} />}
    </>
  );
}

function NotOurs({ id }: { id: string }) {
  const refer = useReferring();
  const [form, setForm] = useState({ reason: '', tried: false });
  const reason = form.reason.trim();
  async function submit(): Promise<boolean> {
    setForm((old) => ({ ...old, tried: true }));
    return reason !== '' && refer(() => call(api.answerReferral, { params: { id }, body: { accepts: false, reason } }));
  }
  return (
    <FormDialog
      open={t('referral.not-ours')}
      title={t('referral.not-ours')}
      submit={t('referral.not-ours.do')}
      variant="tertiary"
      onOpen={() => setForm({ reason: '', tried: false })}
      onSubmit={submit}
    >
      <Field>
        <Label>{t('referral.not-ours.why')}</Label>
        <Textarea
          rows={4}
          maxLength={4000}
          value={form.reason}
          aria-invalid={(form.tried && reason === '') || undefined}
          onChange={(event) => setForm({ ...form, reason: event.target.value })}
        />
        {form.tried && reason === '' && <ValidationMessage>{t('referral.outside.missing')}</ValidationMessage>}
      </Field>
    </FormDialog>
  );
}
