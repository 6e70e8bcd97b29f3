import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Heading } from '@digdir/designsystemet-react';
import type { StatutoryRule, WinterPausesView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { inWords } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { Failure } from '../../ui/index.js';
import { monthDayInWords } from '../calendar/calendar-words.js';
import { inMyLanguage, periodInWords } from '../need/statutory/statutory-words.js';
import { PauseForm } from './PauseForm.js';
import { withPause, type Written } from './winter-pause.rules.js';

type Props = { rule: StatutoryRule; pauses: WinterPausesView['pauses']; mayChange: boolean };

/** One statutory deadline that knows a winter pause: what was entered, and the form to change it. */
export function RulePause({ rule, pauses, mayChange }: Props) {
  const client = useQueryClient();
  const [state, setState] = useState<'reading' | 'writing' | 'saving' | 'saved'>('reading');
  const [problem, setProblem] = useState<unknown>(null);
  const pause = pauses.find((it) => it.rule === rule.id);

  async function save(written: Written | null): Promise<void> {
    setState('saving');
    setProblem(null);
    try {
      const body = { pauses: withPause(pauses, rule.id, written) };
      client.setQueryData(['winter-pauses'], await call(api.setWinterPauses, { body }));
      setState('saved');
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    } catch (error) {
      setProblem(error);
      setState('writing');
    }
  }
  return (
    <section className="card stack" aria-labelledby={rule.id}>
      <div>
        <Heading level={2} data-size="2xs" id={rule.id}>
          {inMyLanguage(rule.name)}
        </Heading>
        <p className="winter-pause-law">
          {rule.paragraph} ({periodInWords(rule.period)})
        </p>
      </div>
      {rule.note && <p>{inMyLanguage(rule.note)}</p>}
      {pause ? (
        <div>
          <p>
            <strong>
              {t('winter-pause.pause', { from: monthDayInWords(pause.from), to: monthDayInWords(pause.to) })}
            </strong>
          </p>
          <p>{t('winter-pause.basis', { basis: pause.basis })}</p>
          <p className="winter-pause-law">
            {t('winter-pause.entered', { who: pause.changedBy, date: inWords(pause.since) })}
          </p>
        </div>
      ) : (
        <p>{t('winter-pause.none')}</p>
      )}
      <div role="status">{state === 'saved' && <Alert data-color="success">{t('winter-pause.saved')}</Alert>}</div>
      {problem !== null && <Failure error={problem} />}
      {mayChange &&
        (state === 'writing' || state === 'saving' ? (
          <PauseForm
            pause={pause}
            saving={state === 'saving'}
            onSave={(written) => void save(written)}
            onCancel={() => setState('reading')}
          />
        ) : (
          <div className="row">
            <Button variant="secondary" onClick={() => setState('writing')}>
              {t(pause ? 'winter-pause.change' : 'winter-pause.add')}
            </Button>
          </div>
        ))}
    </section>
  );
}
