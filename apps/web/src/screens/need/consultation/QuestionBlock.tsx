import { CheckmarkCircleIcon, ClockIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { Heading } from '@digdir/designsystemet-react';
import type { ConsultationView } from '@vertskap/contract';
import { lastDayOf, onDate } from '../../../format/index.js';
import { t } from '../../../i18n/index.js';
import { useNow } from '../../../ui/index.js';
import { LetterTime } from '../LetterTime.js';
import { standingOf, type Question } from './consultation.rules.js';

/** One question, and where each sector that was asked stands. */
export function QuestionBlock({ question: { question, asking, askedBy, askedAt, asked } }: { question: Question }) {
  return (
    <div className="question">
      <p className="question-from">
        <strong>{t('consultation.asks', { sector: asking.name })}</strong>{' '}
        <span className="question-when">
          {askedBy.name}, <LetterTime at={askedAt} />
        </span>
      </p>
      <p className="letter-body">{question}</p>
      <ul className="question-asked">
        {asked.map((one) => (
          <li key={one.id}>
            <Heading level={3} data-size="2xs">
              {one.asked.name}
            </Heading>
            <Standing consultation={one} />
            {one.contribution && (
              <div className="contribution">
                <p className="question-when">
                  {one.contribution.author.name}, <LetterTime at={one.contribution.at} />
                </p>
                <p className="letter-body">{one.contribution.body}</p>
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const icons = {
  waiting: ClockIcon,
  late: ExclamationmarkTriangleIcon,
  given: CheckmarkCircleIcon,
  given_late: CheckmarkCircleIcon,
};

/** By when, or since when; late is said in words. */
export function Standing({ consultation }: { consultation: ConsultationView }) {
  const now = useNow(60_000);
  const standing = standingOf(consultation, now);
  const { clock, contribution } = consultation;
  const Icon = icons[standing];
  const due = clock.dueAt ? onDate(lastDayOf(clock.dueAt), now) : '';
  const given = contribution ? onDate(contribution.at, now) : '';
  return (
    <p className="standing" data-standing={standing}>
      <Icon aria-hidden />
      {standing === 'waiting' && due === ''
        ? t('consultation.standing.no-date')
        : t(`consultation.standing.${standing}`, { due, given })}
    </p>
  );
}
