import { Button } from '@digdir/designsystemet-react';
import { t } from '../../i18n/index.js';

/** Which action of a meeting this need comes from; the minutes will lead to it. */
export const FromMeeting = ({ body, onRemove }: { body: string; onRemove: () => void }) => (
  <div className="raise-from">
    <p>{t('raise.from', { what: body })}</p>
    <Button type="button" variant="tertiary" data-size="sm" onClick={onRemove}>
      {t('raise.from.remove')}
    </Button>
  </div>
);
