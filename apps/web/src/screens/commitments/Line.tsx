import { Link } from 'wouter';
import { Tag } from '@digdir/designsystemet-react';
import type { LedgerLine } from '@vertskap/contract';
import { inWords } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { pathOf, useNow } from '../../ui/index.js';
import { AgreedAtMeeting } from './AgreedAtMeeting.js';
import { PromiseActs } from './PromiseActs.js';
import { colours, standingInWords } from './standing.js';

/** One promise: what, by when, how it went, by whom to whom, and the need or the meeting it was made at. */
export function Line({ line }: { line: LedgerLine }) {
  const now = useNow(60_000);
  const {
    need,
    space,
    agreedAt,
    initiative,
    what,
    language,
    condition,
    certainty,
    by,
    reason,
    state,
    promisedAt,
    side,
    municipality,
    association,
  } = line;
  const [from, to] = side === 'municipality' ? [municipality, association] : [association, municipality];
  const unit = by && by.unit !== from.name ? `${by.unit}, ${from.name}` : from.name;
  return (
    <li className="ledger-line">
      <p className="ledger-what" lang={language ?? undefined}>
        {line.from === 'provisional_answer' ? t('commitments.answer') : what}
      </p>
      <p>
        {standingInWords(line, now)}{' '}
        <Tag data-color={colours[state]} data-size="sm">
          {t(`commitments.state.${state}`)}
        </Tag>
      </p>
      {line.from === 'provisional_answer' && what && (
        <p className="ledger-excerpt" lang={language ?? undefined}>
          {what}
        </p>
      )}
      {certainty === 'aim' && <p>{t('commitments.aim')}</p>}
      {condition && <p>{t('commitments.condition', { condition })}</p>}
      {reason && <p>{t('commitments.reason', { reason })}</p>}
      <p className="ledger-quiet">
        {t('commitments.from-to', { from: unit, to: to.name, date: inWords(promisedAt, now) })}
      </p>
      {need && (
        <Link href={pathOf(need)} className="ds-link">
          {need.number} {need.title}
        </Link>
      )}
      {initiative && (
        <Link href={`/satsinger/${initiative.id}`} className="ds-link">
          {initiative.name}
        </Link>
      )}
      {agreedAt ? (
        <AgreedAtMeeting agreedAt={agreedAt} />
      ) : (
        space && <p className="ledger-quiet">{t('commitments.in-space', { space: space.name })}</p>
      )}
      <PromiseActs line={line} />
    </li>
  );
}
