import { lazy, Suspense, useState } from 'react';
import { Details } from '@digdir/designsystemet-react';
import type { ClockExplanation } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import { Failure, Loading } from '../../ui/index.js';

const Arithmetic = lazy(() => import('./Arithmetic.js'));

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
          <Suspense fallback={<Loading rows={2} />}>
            <Arithmetic explanation={explanation} secondsPerWorkday={secondsPerWorkday} />
          </Suspense>
        ) : error ? (
          <Failure error={error} onRetry={onRetry} />
        ) : (
          <Loading rows={2} />
        )}
      </Details.Content>
    </Details>
  );
}
