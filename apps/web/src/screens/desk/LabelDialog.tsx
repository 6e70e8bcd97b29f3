import { useState } from 'react';
import type { Theme, TriageAction, Urgency } from '@vertskap/contract';
import { ActForm } from '../../deeds/ActForm.js';
import { t } from '../../i18n/index.js';
import { LabelFields, nothingLabelled, type Labels } from '../need/assignment/LabelFields.js';
import type { TriageProps } from './use-triage.js';

/** Says of what is chosen what it is about, and whether it is urgent. */
export function LabelDialog({ needs, triage }: TriageProps) {
  const [labels, setLabels] = useState<Labels>(nothingLabelled);
  const [tried, setTried] = useState(false);
  const action = actionOf(labels);
  const unchanged = !action.theme && !action.urgency;
  async function submit() {
    setTried(unchanged);
    if (unchanged) return false;
    return triage.run(
      needs.map(({ id }) => id),
      action,
      t('desk.label.done'),
    );
  }
  return (
    <ActForm
      title={t('desk.label.title', { n: needs.length })}
      submit={t('desk.label.do')}
      sending={triage.sending}
      problem={triage.problem}
      waits={false}
      onSubmit={submit}
    >
      <LabelFields labels={labels} unchanged={tried && unchanged} onChange={setLabels} />
    </ActForm>
  );
}

const actionOf = ({ theme, urgency }: Labels): Extract<TriageAction, { kind: 'labels' }> => ({
  kind: 'labels',
  ...(theme !== '' && { theme: theme as Theme }),
  ...(urgency !== '' && { urgency: urgency as Urgency }),
});
