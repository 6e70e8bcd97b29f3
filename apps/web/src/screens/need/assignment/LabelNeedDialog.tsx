import { useState } from 'react';
import type { NeedShared } from '@vertskap/contract';
import { ActForm } from '../../../deeds/ActForm.js';
import { useAct } from '../../../deeds/use-act.js';
import { t } from '../../../i18n/index.js';
import { GoalFields } from './GoalFields.js';
import { LabelFields, nothingLabelled } from './LabelFields.js';

/** Says what the need is about, whether it is urgent, and which goals of the plan it serves. */
export function LabelNeedDialog({ need }: { need: NeedShared }) {
  const { act, sending, problem } = useAct('label', need);
  const [labels, setLabels] = useState(nothingLabelled);
  const before = need.goals.map(({ id }) => id);
  const [chosen, setChosen] = useState(before);
  const moved = [...chosen].sort().join() !== [...before].sort().join();
  const [tried, setTried] = useState(false);
  const { theme, urgency } = labels;
  const unchanged = theme === '' && urgency === '' && !moved;
  async function submit() {
    setTried(unchanged);
    if (unchanged) return false;
    return act({
      ...(theme !== '' && { theme }),
      ...(urgency !== '' && { urgency }),
      ...(moved && { goalIds: chosen }),
    });
  }
  return (
    <ActForm
      title={t('assignment.label')}
      submit={t('desk.label.do')}
      sending={sending}
      problem={problem}
      onSubmit={submit}
    >
      <GoalFields need={need} chosen={chosen} onChange={setChosen} />
      <LabelFields labels={labels} unchanged={tried && unchanged} onChange={setLabels} />
    </ActForm>
  );
}
