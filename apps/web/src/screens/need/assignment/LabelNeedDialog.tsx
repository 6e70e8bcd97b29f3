import { useState } from 'react';
import type { NeedShared } from '@vertskap/contract';
import { t } from '../../../i18n/index.js';
import { ActDialog } from '../ActDialog.js';
import { useAct } from '../use-act.js';
import { LabelFields, nothingLabelled } from './LabelFields.js';

/** Says what the need is about, and whether it is urgent. */
export function LabelNeedDialog({ need }: { need: NeedShared }) {
  const { act, sending, problem } = useAct('label', need);
  const [labels, setLabels] = useState(nothingLabelled);
  async function submit() {
    const { theme, urgency } = labels;
    if (theme === '' && urgency === '') return false;
    return act({ ...(theme !== '' && { theme }), ...(urgency !== '' && { urgency }) });
  }
  return (
    <ActDialog
      open={t('assignment.label')}
      title={t('assignment.label')}
      submit={t('desk.label.do')}
      variant="tertiary"
      sending={sending}
      problem={problem}
      onSubmit={submit}
    >
      <LabelFields labels={labels} onChange={setLabels} />
    </ActDialog>
  );
}
