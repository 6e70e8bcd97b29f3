import { Switch } from '@digdir/designsystemet-react';
import { t } from '../../i18n/index.js';
import { switchUndoSend, useUndoSend } from '../../live/undo-send.js';

/** Ten seconds to change one's mind, on this device; or none. */
export const UndoSwitch = () => (
  <Switch
    label={t('settings.undo-send')}
    description={t('settings.undo-send.text')}
    checked={useUndoSend()}
    onChange={(event) => switchUndoSend(event.target.checked)}
  />
);
