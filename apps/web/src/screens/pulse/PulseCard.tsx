import { Heading, Tag } from '@digdir/designsystemet-react';
import type { PulsePage, PulseView } from '@vertskap/contract';
import { plainDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { AskDialog } from './AskDialog.js';
import { EndDialog } from './EndDialog.js';
import { PulseResults } from './PulseResults.js';

/** A question to members, whether it is open, and what came of it. */
export function PulseCard({ pulse, asking }: { pulse: PulseView; asking: PulsePage['asking'] }) {
  const { question, language, theme, association, askedAt, closesOn, over, closed } = pulse;
  return (
    <li className="card stack">
      <div className="pulse-head">
        <Heading level={2} data-size="2xs" lang={language}>
          {question}
        </Heading>
        <Tag data-color={over ? 'neutral' : 'success'}>{t(over ? 'pulse.closed' : 'pulse.open')}</Tag>
      </div>
      <p className="pulse-quiet">
        {[
          theme && t(`common.theme.${theme}`),
          t('pulse.asked-by', {
            association: association.name,
            asked: plainDate(askedAt),
            closes: plainDate(closesOn),
          }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {closed ? <PulseResults pulse={pulse} /> : <p>{soFar(pulse)}</p>}
      {!over && asking && (
        <div className="row">
          <EndDialog pulse={pulse} withdrawn={false} />
          <EndDialog pulse={pulse} withdrawn />
        </div>
      )}
      {closed && asking && !asking.freeFrom && (
        <div className="row">
          <AskDialog asking={asking} again={pulse} />
        </div>
      )}
    </li>
  );
}

function soFar({ over, asked, answered }: PulseView): string {
  if (over) return t('pulse.counting');
  if (asked === null || answered === null) return t('pulse.wait');
  return asked === 0 ? t('pulse.not-sent') : t('pulse.so-far', { asked, answered });
}
