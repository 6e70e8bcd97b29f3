import { Button } from '@digdir/designsystemet-react';
import { t } from '../i18n/index.js';
import { layOver } from './sheet.js';
import './shortcuts.css';

/** The way to the sheet for whoever does not know `?`; not where there is no keyboard. */
export const ShortcutsButton = () => (
  <Button variant="tertiary" className="shortcuts-button" aria-haspopup="dialog" onClick={() => layOver('sheet')}>
    {t('shortcuts.title')}
  </Button>
);
