import { Tag } from '@digdir/designsystemet-react';
import type { NeedView } from '@vertskap/contract';
import { deedForm } from '../../../deeds/deed-form.js';
import { inWords } from '../../../format/index.js';
import { t } from '../../../i18n/index.js';
import { useActing } from '../../../session/session.js';
import { useNow } from '../../../ui/index.js';
import { AgreedAtMeeting } from '../../commitments/AgreedAtMeeting.js';
import { colours, standingInWords } from '../../commitments/standing.js';
import { promisedOn, type Promised } from './commitment.rules.js';

const FulfilDialog = deedForm(
  () => import('./dialogs.js').then((m) => m.FulfilDialog),
  () => ({ label: t('commitments.fulfil'), small: true }),
);
const PostponeDialog = deedForm(
  () => import('./dialogs.js').then((m) => m.PostponeDialog),
  () => ({ label: t('commitments.postpone'), variant: 'tertiary', small: true }),
);
const ReleaseDialog = deedForm(
  () => import('./dialogs.js').then((m) => m.ReleaseDialog),
  () => ({ label: t('commitments.release'), variant: 'tertiary', small: true }),
);

/** Each promise: by when, and how it went. */
export default function CommitmentList({ view }: { view: NeedView }) {
  return (
    <ul className="side-list">
      {promisedOn(view.need, useNow(60_000)).map((promised) => (
        <Commitment key={promised.commitment.id} view={view} promised={promised} />
      ))}
    </ul>
  );
}

function Commitment({ view: { need, abilities }, promised }: { view: NeedView; promised: Promised }) {
  const now = useNow(60_000);
  const { commitment, clock, dueOn, state, moves } = promised;
  const { what, language, condition, certainty, by, at, end, agreedAt } = commitment;
  const runs = clock.stoppedAt === null;
  const mine = useActing().side === clock.side;
  const may = (deed: 'fulfil' | 'postpone' | 'release') => runs && abilities.includes(deed);
  return (
    <li data-state={state}>
      <p className="promise-what" lang={language}>
        {what}
      </p>
      <p>
        {standingInWords({ state, dueOn, endedAt: clock.stoppedAt }, now)}{' '}
        {state !== 'open' && state !== 'void' && (
          <Tag data-color={colours[state]} data-size="sm">
            {t(`commitments.state.${state}`)}
          </Tag>
        )}
      </p>
      {certainty === 'aim' && <p>{t('commitments.aim')}</p>}
      {condition && <p>{t('commitments.condition', { condition })}</p>}
      {moves.map(({ from, reason }) => (
        <p key={from} className="need-quiet">
          {t('commitments.moved-from', { date: inWords(from, now), reason })}
        </p>
      ))}
      {end?.reason && <p className="need-quiet">{t('commitments.reason', { reason: end.reason })}</p>}
      {agreedAt && <AgreedAtMeeting agreedAt={agreedAt} />}
      <p className="need-quiet">{t('commitments.made', { who: `${by.name} (${by.unit})`, date: inWords(at, now) })}</p>
      {runs && (
        <div className="row promise-acts" data-size="sm">
          {mine && may('fulfil') && <FulfilDialog need={need} commitment={commitment} />}
          {mine && may('postpone') && state === 'open' && <PostponeDialog need={need} commitment={commitment} />}
          {!mine && may('release') && <ReleaseDialog need={need} commitment={commitment} />}
        </div>
      )}
    </li>
  );
}
