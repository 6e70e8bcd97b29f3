import { Details } from '@digdir/designsystemet-react';
import type { Language, MessageView } from '@vertskap/contract';
import { clockTime, shortDate } from '../../../format/index.js';
import { t } from '../../../i18n/index.js';
import './amendments.css';

type Props = Pick<MessageView, 'earlier' | 'corrections'> & { language?: Language };

/** What was put right: the words it had before, a tap away, and the corrections beneath it. */
export function Amendments({ earlier = [], corrections = [], language }: Props) {
  const last = earlier.at(-1);
  return (
    <>
      {last && (
        <Details className="earlier">
          <Details.Summary>{t('need.amended', momentOf(last.at))}</Details.Summary>
          <Details.Content>
            <ol>
              {earlier.map(({ body, at }) => (
                <li key={at}>
                  <p>{t('need.amended.until', momentOf(at))}</p>
                  <div className="letter-body" lang={language}>
                    {body}
                  </div>
                </li>
              ))}
            </ol>
          </Details.Content>
        </Details>
      )}
      {corrections.map(({ body, at }) => (
        <div key={at} className="correction">
          <p>
            <strong>{t('need.corrected')}</strong> <time dateTime={at}>{t('need.amended.at', momentOf(at))}</time>
          </p>
          <div className="letter-body" lang={language}>
            {body}
          </div>
        </div>
      ))}
    </>
  );
}

const momentOf = (at: string) => ({ date: shortDate(at), time: clockTime(at) });
