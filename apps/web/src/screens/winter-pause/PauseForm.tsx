import { useState, type FormEvent } from 'react';
import { Button, Textfield } from '@digdir/designsystemet-react';
import type { WinterPause } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import { MonthDayField } from '../calendar/MonthDayField.js';
import { faultOf, type Written } from './winter-pause.rules.js';

const usual: Written = { from: '11-01', to: '04-30', basis: '' };

type Props = {
  pause: WinterPause | undefined;
  saving: boolean;
  /** Null takes the pause out. */
  onSave: (written: Written | null) => void;
  onCancel: () => void;
};

/** From which day to which day of every year, and by which regulation. */
export function PauseForm({ pause, saving, onSave, onCancel }: Props) {
  const [written, setWritten] = useState<Written>(pause ?? usual);
  const [tried, setTried] = useState(false);
  const fault = faultOf(written);
  const { from, to, basis } = written;

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(fault !== null);
    if (fault === null) onSave({ from, to, basis });
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <MonthDayField
        id="winter-pause-from"
        label={t('winter-pause.from')}
        value={from}
        onChange={(day) => setWritten({ ...written, from: day })}
      />
      <MonthDayField
        id="winter-pause-to"
        label={t('winter-pause.to')}
        value={to}
        error={tried && fault !== null && fault !== 'basis' ? t(`winter-pause.error.${fault}`) : undefined}
        onChange={(day) => setWritten({ ...written, to: day })}
      />
      <Textfield
        label={t('winter-pause.basis-label')}
        description={t('winter-pause.basis-description')}
        maxLength={200}
        value={basis}
        error={tried && fault === 'basis' && t('winter-pause.error.basis')}
        onChange={(event) => setWritten({ ...written, basis: event.target.value })}
      />
      <p>{t('winter-pause.effect')}</p>
      <div className="row">
        <Button type="submit" loading={saving}>
          {t('winter-pause.save')}
        </Button>
        {pause && (
          <Button variant="tertiary" data-color="danger" disabled={saving} onClick={() => onSave(null)}>
            {t('winter-pause.remove')}
          </Button>
        )}
        <Button variant="tertiary" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
