import { useQuery } from '@tanstack/react-query';
import type { LeadTimes } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { onDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { isEarlierThanMost, tenthsBy } from './lead-times.rules.js';

/** What is realistic, before a date is promised: when needs like this one were answered, and whether the promise is earlier than most. */
export default function LeadTimesHint({ needId, promisedBy }: { needId: string; promisedBy: string }) {
  const { data } = useQuery({
    queryKey: ['lead-times', needId],
    queryFn: ({ signal }) => call(api.leadTimes, { params: { id: needId } }, signal),
  });
  const known = data?.leadTimes;
  const warned = known && isEarlierThanMost(known, promisedBy);
  return (
    <div className="lead-times">
      {known && <p className="need-quiet">{inWords(known)}</p>}
      <p role="status" className={warned ? 'lead-times-warning' : undefined}>
        {warned && t('need.lead-times.early', { tenths: tenthsBy(known, promisedBy) })}
      </p>
    </div>
  );
}

function inWords({ like, sector, answered, waiting, tenths }: LeadTimes): string {
  const about = t(like === 'theme' ? 'need.lead-times.theme' : 'need.lead-times.sector', {
    sector: sector.name,
    n: answered,
    waiting,
  });
  const [half, late] = [tenths[4], tenths.at(-1)];
  if (!half || !late) return `${about} ${t('need.lead-times.unknown')}`;
  const most = late > half ? ` ${t('need.lead-times.most', { tenths: tenths.length, date: onDate(late) })}` : '';
  return `${about} ${t('need.lead-times.half', { date: onDate(half) })}${most}`;
}
