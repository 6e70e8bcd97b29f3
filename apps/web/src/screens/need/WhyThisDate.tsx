import { useState } from 'react';
import { Details } from '@digdir/designsystemet-react';
import type { ClockExplanation } from '@vertskap/contract';
import { t, texts, withTexts } from '../../i18n/index.js';
import { Failure, later, Loading } from '../../ui/index.js';

const Arithmetic = later(() => withTexts([texts.deeds], () => import('./Arithmetic.js')), { rows: 2 });

type Props = {
  explanation: ClockExplanation | undefined;
  secondsPerWorkday: number;
  error: unknown;
  onRetry: () => void;
};

/** The arithmetic of a due date, fetched when somebody asks for it. */
export function WhyThisDate({ explanation, secondsPerWorkday, error, onRetry }: Props) {
  const [asked, setAsked] = useState(false);
  return (
    <Details className="why" onToggle={() => setAsked(true)}>
      <Details.Summary>{t('need.why')}</Details.Summary>
      <Details.Content>
        {!asked ? null : explanation ? (
          <Arithmetic explanation={explanation} secondsPerWorkday={secondsPerWorkday} />
        ) : error ? (
          <Failure error={error} onRetry={onRetry} />
        ) : (
          <Loading rows={2} />
        )}
      </Details.Content>
    </Details>
  );
}
