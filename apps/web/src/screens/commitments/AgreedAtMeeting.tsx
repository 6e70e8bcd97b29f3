import { Link } from 'wouter';
import type { AgreedAt } from '@vertskap/contract';
import { inWords } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { meets } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { useNow } from '../../ui/index.js';

/** At which dialogue meeting it was agreed; the way there for those who read meetings. */
export function AgreedAtMeeting({ agreedAt: { meetingId, at } }: { agreedAt: AgreedAt }) {
  const words = t('commitments.agreed-at', { date: inWords(at, useNow(60_000)) });
  return meets(useActing()) ? (
    <Link href={`/moter/${meetingId}`} className="ds-link">
      {words}
    </Link>
  ) : (
    <p>{words}</p>
  );
}
