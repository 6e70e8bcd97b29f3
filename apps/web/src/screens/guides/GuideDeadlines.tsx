import { useState } from 'react';
import { Heading, Textfield } from '@digdir/designsystemet-react';
import type { GuideDate, GuideView, Named, StatutoryRule } from '@vertskap/contract';
import { capital, dateInOslo, inWords } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { Failure, Loading } from '../../ui/index.js';
import { certaintyInWords, inMyLanguage, periodInWords } from '../need/statutory/statutory-words.js';
import { useGuideDates, useStatutoryRules } from './use-guides.js';

type Props = { guide: GuideView; municipality: Named };

/** The deadlines of a procedure, and what they would be if a complete application came on a day. */
export function GuideDeadlines({ guide, municipality }: Props) {
  const rules = useStatutoryRules();
  const [received, setReceived] = useState(() => dateInOslo(new Date()));
  const its = guide.rules.flatMap((id) => rules.data?.rules.find((rule) => rule.id === id) ?? []);
  const reckoned = its.some(isReckoned);
  const dates = useGuideDates(guide.id, municipality.id, reckoned ? received : '');
  if (!rules.data)
    return rules.error ? <Failure error={rules.error} onRetry={() => void rules.refetch()} /> : <Loading rows={2} />;
  return (
    <section className="card stack" aria-labelledby="guide-deadlines">
      <Heading level={2} data-size="2xs" id="guide-deadlines">
        {t('guides.deadlines')}
      </Heading>
      {reckoned && (
        <Textfield
          type="date"
          label={t('guides.received')}
          description={t('guides.received.text')}
          value={received}
          onChange={(event) => setReceived(event.target.value)}
        />
      )}
      {dates.error && <Failure error={dates.error} />}
      <ul className="guide-rules">
        {its.map((rule) => (
          <Deadline
            key={rule.id}
            rule={rule}
            date={dates.data?.find((it) => it.rule === rule.id)}
            received={received}
          />
        ))}
      </ul>
    </section>
  );
}

function Deadline({ rule, date, received }: { rule: StatutoryRule; date: GuideDate | undefined; received: string }) {
  const facts: [string, string | null][] = [
    [t('statutory.fact.breach'), rule.onBreach && inMyLanguage(rule.onBreach)],
    [t('guides.suspends'), rule.suspends && inMyLanguage(rule.suspends)],
    [t('statutory.fact.note'), rule.note && inMyLanguage(rule.note)],
  ];
  return (
    <li>
      <p className="guide-rule">
        <strong>{inMyLanguage(rule.name)}</strong>: {periodInWords(rule.period)}
        {rule.runsFrom && `, ${t('statutory.runs-from', { event: inMyLanguage(rule.runsFrom) })}`} ({rule.paragraph}).
        {rule.owedBy !== 'municipality' && ` ${t(`guides.owed.${rule.owedBy}`)}`}
      </p>
      {isReckoned(rule) && (
        <p className="guide-date" aria-live="polite">
          {date?.lastDay && <LastDay date={date} lastDay={date.lastDay} received={received} />}
        </p>
      )}
      <dl className="guide-facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{capital(value)}</dd>
              </div>
            ),
        )}
      </dl>
      <p className="guides-quiet">
        {certaintyInWords(rule)}{' '}
        {rule.source && (
          <a href={rule.source} target="_blank" rel="noreferrer" className="ds-link">
            {t('statutory.source')}
          </a>
        )}
      </p>
    </li>
  );
}

const LastDay = ({ date, lastDay, received }: { date: GuideDate; lastDay: string; received: string }) => (
  <>
    {t('guides.date', { received: inWords(received), date: inWords(lastDay) })}{' '}
    {date.winterPause !== null &&
      date.pausedDays > 0 &&
      t('guides.date.winter', { n: date.pausedDays, basis: date.winterPause })}{' '}
    {date.lastDayIsWorkday === false && t('statutory.why.not-moved')}
  </>
);

/** Whether it is a deadline of the municipality with a number, which a date can be reckoned from. */
const isReckoned = ({ owedBy, period }: StatutoryRule): boolean => owedBy === 'municipality' && period.unit !== 'none';
