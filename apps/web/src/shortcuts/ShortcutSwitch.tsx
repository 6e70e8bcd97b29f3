import { Switch } from '@digdir/designsystemet-react';
import { t } from '../i18n/index.js';
import { switchShortcuts, useShortcutsOn } from './use-shortcuts.js';

/** Single keys get in the way of whoever speaks to the computer: they can be switched off, on this device. */
export function ShortcutSwitch() {
  return (
    <Switch
      label={t('shortcuts.on')}
      description={t('shortcuts.when')}
      checked={useShortcutsOn()}
      onChange={(event) => switchShortcuts(event.target.checked)}
    />
  );
}
