import type { ReactNode } from 'react';
import { Textfield } from '@digdir/designsystemet-react';
import type { LedgerLine } from '@vertskap/contract';
import { t } from '../../i18n/index.js';

type Of = { of: Pick<LedgerLine, 'what' | 'language'> };
type Reason = { reason: string; onReason: (reason: string) => void };

/** What is done, and what comes of saying so. */
export const FulfilFields = ({ of }: Of) => (
  <>
    <Words of={of} />
    <p className="effect">{t('commitments.fulfil.effect')}</p>
  </>
);

/** What takes longer, its new date by a field of the caller's, and why. `missing`: to say that the reason is. */
export const PostponeFields = ({
  of,
  when,
  reason,
  missing,
  onReason,
}: Of & Reason & { when: ReactNode; missing: boolean }) => (
  <>
    <Words of={of} />
    {when}
    <Textfield
      label={t('commitments.postpone.why')}
      multiline
      rows={3}
      maxLength={500}
      value={reason}
      error={missing && t('commitments.postpone.missing')}
      onChange={(event) => onReason(event.target.value)}
    />
    <p className="effect">{t('commitments.postpone.effect')}</p>
  </>
);

/** What is needed no more, and why, where somebody says so. */
export const ReleaseFields = ({ of, reason, onReason }: Of & Reason) => (
  <>
    <Words of={of} />
    <Textfield
      label={t('commitments.release.why')}
      multiline
      rows={2}
      maxLength={500}
      value={reason}
      onChange={(event) => onReason(event.target.value)}
    />
    <p className="effect">{t('commitments.release.effect')}</p>
  </>
);

const Words = ({ of: { what, language } }: Of) => (
  <p lang={language ?? undefined}>
    <strong>{what}</strong>
  </p>
);
