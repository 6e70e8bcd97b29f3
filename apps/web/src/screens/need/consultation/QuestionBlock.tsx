import { Heading } from '@digdir/designsystemet-react';
import { t } from '../../../i18n/index.js';
import { LetterTime } from '../LetterTime.js';
import type { Question } from './consultation.rules.js';
import { Standing } from './Standing.js';

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
            <Standing owed={one} />
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
