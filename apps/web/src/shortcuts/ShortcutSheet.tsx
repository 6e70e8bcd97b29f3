import { useEffect, useRef } from 'react';
import { Dialog, Heading } from '@digdir/designsystemet-react';
import { t } from '../i18n/index.js';
import { ShortcutSwitch } from './ShortcutSwitch.js';
import { shortcutsHere } from './use-shortcuts.js';
import './shortcuts.css';

const NAMES: Record<string, string> = { escape: 'Esc', enter: 'Enter', 'ctrl+k': 'Ctrl K' };

/** Which keys do what on this page, and the switch that turns them off. */
export default function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <Dialog
      ref={dialog}
      closeButton={t('common.close')}
      closedby="any"
      aria-label={t('shortcuts.title')}
      onClose={onClose}
    >
      <div className="shortcut-sheet">
        <Heading level={2} data-size="sm">
          {t('shortcuts.title')}
        </Heading>
        <dl className="shortcut-keys">
          {shortcutsHere().map(({ key, what }) => (
            <div key={key}>
              <dt>
                <kbd>{NAMES[key] ?? key.toUpperCase()}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <p className="shortcut-always">{t('shortcuts.always')}</p>
        <ShortcutSwitch />
      </div>
    </Dialog>
  );
}
