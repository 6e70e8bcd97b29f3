import { useQuery } from '@tanstack/react-query';
import type { LeadTimes } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { onDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { isEarlierThanMost, tenthsBy } from './lead-times.rules.js';
import './lead-times.css';

/** What a date is promised for: a need; something on no need, in a space to somebody; or a promise that there is, whose date is moved. */
export type Dated = { needId: string } | { spaceId: string; toId: string } | { promiseId: string };
type Props = { of: Dated; promisedBy: string };

/** What is realistic, before a date is promised: how long the like took, and whether the promise is earlier than most. */
export default function LeadTimesHint({ of, promisedBy }: Props) {
  const { data } = useQuery({ queryKey: ['lead-times', of], queryFn: ({ signal }) => asked(of, signal) });
  const known = data?.leadTimes;
  const warned = known && isEarlierThanMost(known, promisedBy);
  return (
    <div className="lead-times">
      {known && <p className="lead-times-said">{inWords(known)}</p>}
      <p role="status" className={warned ? 'lead-times-warning' : undefined}>
        {warned && t(`lead-times.early.${sortOf(known)}`, { tenths: tenthsBy(known, promisedBy) })}
      </p>
    </div>
  );
}

function asked(of: Dated, signal: AbortSignal) {
  if ('needId' in of) return call(api.leadTimes, { params: { id: of.needId } }, signal);
  if ('promiseId' in of) return call(api.leadTimesOfPromise, { params: { id: of.promiseId } }, signal);
  return call(api.leadTimesInSpace, { params: { id: of.spaceId }, query: { toId: of.toId } }, signal);
}

/** Answers to needs, or promises. */
const sortOf = ({ like }: LeadTimes) => (like === 'theme' || like === 'sector' ? 'answers' : 'promises');

function inWords(known: LeadTimes): string {
  const { like, whose, done, waiting, tenths } = known;
  const sort = sortOf(known);
  const about = t(`lead-times.${like}`, { whose: whose.name, n: done, waiting });
  const [half, late] = [tenths[4], tenths.at(-1)];
  if (!half || !late) return `${about} ${t(`lead-times.unknown.${sort}`)}`;
  const most = late > half ? ` ${t(`lead-times.most.${sort}`, { tenths: tenths.length, date: onDate(late) })}` : '';
  return `${about} ${t(`lead-times.half.${sort}`, { date: onDate(half) })}${most}`;
}
