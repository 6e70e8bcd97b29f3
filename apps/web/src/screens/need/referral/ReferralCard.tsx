import { Link } from 'wouter';
import { Button, Details, Heading } from '@digdir/designsystemet-react';
import type { Referral } from '@vertskap/contract';
import { api, call } from '../../../api/call.js';
import { inWords, onDate } from '../../../format/index.js';
import { t } from '../../../i18n/index.js';
import { Failure, FormDialog, useDoing } from '../../../ui/index.js';
import { Standing } from '../consultation/Standing.js';
import { ContributeForm } from './ContributeForm.js';
import { NotOurs } from './NotOurs.js';
import { SharedWords } from './SharedWords.js';
import { useReferring } from './use-referrals.js';
import './referral.css';

/** One referral: how it stands, why, by when, what is shared by it, what came of it, and what the reader can do about it. */
export function ReferralCard({ referral }: { referral: Referral }) {
  const { id, purpose, from, to, association, by, at, body, language, shared, answer, need, becomes, may } = referral;
  const { dueAt, verdict, contribution } = referral;
  const came = need === null;
  const asked = may.includes('consent') || may.includes('answer') || may.includes('contribute');
  return (
    <section className="card stack" aria-labelledby={`referral-${id}`}>
      <Heading level={2} data-size="2xs" id={`referral-${id}`}>
        {t(titleOf(referral), {
          from: from.name,
          to: to.name,
          association: association.name,
        })}
      </Heading>
      <p>
        {t(purpose === 'contribute' ? 'referral.part.by' : 'referral.by', {
          name: by.name,
          unit: by.unit,
          date: onDate(at),
        })}
      </p>
      <p className="letter-body" lang={language}>
        {body}
      </p>
      {isWaited(referral) && <Standing owed={{ clock: { dueAt, verdict }, contribution }} />}
      {contribution && (
        <div className="contribution">
          <p className="question-when">
            {contribution.author.name}, {contribution.author.unit}, {to.name}
          </p>
          <p className="letter-body" lang={contribution.language}>
            {contribution.body}
          </p>
        </div>
      )}
      {answer && <p>{t('referral.answer', { to: to.name, answer })}</p>}
      {becomes && !came && (
        <p>
          <Link href={`/b/${becomes.id}`} className="ds-link">
            {t('referral.becomes', { number: becomes.number, to: to.name })}
          </Link>
        </p>
      )}
      {may.includes('consent') && <Consenting referral={referral} />}
      <Details defaultOpen={asked}>
        <Details.Summary>{t(asked ? 'referral.shared.this' : 'referral.shared')}</Details.Summary>
        <Details.Content>
          <SharedWords shared={shared} />
        </Details.Content>
      </Details>
      {may.includes('contribute') ? <ContributeForm referral={referral} /> : <Acts referral={referral} />}
    </section>
  );
}

/** What is said in other words where a part in the answer is wanted. */
const inParts = ['offered', 'contributed', 'declined', 'withdrawn'] as const;

function titleOf({ purpose, state, need }: Referral) {
  const inPart = inParts.find((it) => it === state);
  if (need === null) return purpose === 'contribute' ? 'referral.part.from' : 'referral.from';
  if (purpose === 'contribute' && inPart) return `referral.part.state.${inPart}` as const;
  return state === 'contributed' ? 'referral.part.state.contributed' : (`referral.state.${state}` as const);
}

/** Somebody waits for the neighbour, has got what it gave, or waited too long. */
const isWaited = ({ purpose, state, verdict }: Referral): boolean =>
  purpose === 'contribute' && (state === 'offered' || state === 'contributed' || verdict === 'late');

/** What a yes means, and by when the neighbour will have answered. */
function Consenting({ referral: { purpose, from, to, replyBy } }: { referral: Referral }) {
  if (purpose === 'hand_on') return <p>{t('referral.consent.text', { to: to.name })}</p>;
  return (
    <>
      <p>{t('referral.part.consent.text', { from: from.name, to: to.name })}</p>
      <p>
        {replyBy
          ? t('referral.part.consent.by', { date: inWords(replyBy) })
          : t('referral.part.consent.usual', { to: to.name })}
      </p>
    </>
  );
}

function Acts({ referral: { id, purpose, to, may } }: { referral: Referral }) {
  const refer = useReferring();
  const { act, busy, problem } = useDoing();
  const params = { id };
  const run = (work: () => Promise<unknown>) => void act(() => refer(work));
  const consent = (gives: boolean) => run(() => call(api.consentToReferral, { params, body: { gives } }));
  if (may.length === 0) return null;
  return (
    <>
      <div className="row">
        {may.includes('consent') && (
          <>
            <Button data-size="sm" disabled={busy} onClick={() => consent(true)}>
              {t('referral.consent', { to: to.name })}
            </Button>
            <Button data-size="sm" variant="tertiary" disabled={busy} onClick={() => consent(false)}>
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
            <p>{t(purpose === 'contribute' ? 'referral.part.revoke.text' : 'referral.revoke.text', { to: to.name })}</p>
          </FormDialog>
        )}
        {may.includes('take_back') && (
          <Button
            data-size="sm"
            variant="tertiary"
            disabled={busy}
            onClick={() => run(() => call(api.takeBackReferral, { params }))}
          >
            {t(purpose === 'contribute' ? 'referral.part.take-back' : 'referral.take-back')}
          </Button>
        )}
        {may.includes('answer') && (
          <>
            <Button
              data-size="sm"
              disabled={busy}
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
