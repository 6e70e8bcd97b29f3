import type { Ref } from 'react';
import { Dialog, Heading, Switch } from '@digdir/designsystemet-react';
import { t } from '../../i18n/index.js';

type Props = {
  ref: Ref<HTMLDialogElement>;
  keys: (readonly [key: string, what: string])[];
  on: boolean;
  onSwitch: (on: boolean) => void;
};

/** Which keys do what, and the switch that turns them off. */
export function ShortcutSheet({ ref, keys, on, onSwitch }: Props) {
  return (
    <Dialog ref={ref} closeButton={t('my-day.close')} closedby="any" aria-label={t('my-day.shortcuts')}>
      <div className="shortcut-sheet">
        <Heading level={2} data-size="sm">
          {t('my-day.shortcuts')}
        </Heading>
        <dl className="shortcut-keys">
          {keys.map(([key, what]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <Switch
          label={t('my-day.shortcuts-on')}
          description={t('my-day.shortcuts-when')}
          checked={on}
          onChange={(event) => onSwitch(event.target.checked)}
        />
      </div>
    </Dialog>
  );
}
