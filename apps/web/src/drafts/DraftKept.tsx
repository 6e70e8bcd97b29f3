import { Button } from '@digdir/designsystemet-react';
import { clockTime } from '../format/index.js';
import { t } from '../i18n/index.js';
import type { Draft } from './use-draft.js';

/** When what is written was last kept; or that another device has something newer, and the way to that. */
export function DraftKept({ draft: { savedAt, takeNewer } }: { draft: Pick<Draft<unknown>, 'savedAt' | 'takeNewer'> }) {
  if (!takeNewer) return savedAt && t('need.draft-saved', { time: clockTime(savedAt) });
  return (
    <>
      {t('need.draft-newer')}{' '}
      <Button variant="tertiary" data-size="sm" onClick={takeNewer}>
        {t('need.draft-newer.take')}
      </Button>
    </>
  );
}
