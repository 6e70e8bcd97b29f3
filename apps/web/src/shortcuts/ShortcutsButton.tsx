import { Button } from '@digdir/designsystemet-react';
import { t } from '../i18n/index.js';
import { showShortcuts } from './sheet.js';
import './shortcuts.css';

/** The way to the sheet for whoever does not know `?`; not where there is no keyboard. */
export const ShortcutsButton = () => (
  <Button variant="tertiary" className="shortcuts-button" aria-haspopup="dialog" onClick={() => showShortcuts()}>
    {t('shortcuts.title')}
  </Button>
);
