import { Tag } from '@digdir/designsystemet-react';
import { t } from '../../i18n/index.js';

/** Whether it is over, or more are asked to join; nothing where neither is so. */
export function StandingTag({ ended, calls }: { ended: boolean; calls: boolean }) {
  if (!ended && !calls) return null;
  return (
    <Tag data-color={ended ? 'neutral' : 'success'} data-size="sm">
      {t(ended ? 'initiatives.ended' : 'initiatives.calls')}
    </Tag>
  );
}
