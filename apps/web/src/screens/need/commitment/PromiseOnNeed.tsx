import { DateChoice } from '../../../deeds/DateChoice.js';
import { t } from '../../../i18n/index.js';
import { useActing } from '../../../session/session.js';
import { later } from '../../../ui/index.js';
import { PromiseFields } from '../../commitments/PromiseFields.js';
import type { PromiseForm } from '../../commitments/use-promise-form.js';

const LeadTimesHint = later(() => import('../../commitments/LeadTimesHint.js'), { silent: true });

type Props = { needId: string; form: Pick<PromiseForm, 'value' | 'set' | 'lacks'> };

/** What is promised on a need: what, by when with what is realistic, how certain it is, and on what condition. */
export default function PromiseOnNeed({ needId, form }: Props) {
  const staff = useActing().side === 'municipality';
  const { dueOn } = form.value;
  return (
    <PromiseFields
      form={form}
      when={
        <>
          <DateChoice
            needId={needId}
            legend={t('commitments.commit.when')}
            days={staff ? [5, 10, 20] : []}
            value={dueOn}
            {...(form.lacks.dueOn && { error: t('commitments.commit.missing-date') })}
            onChange={(day) => form.set({ dueOn: day })}
          />
          <LeadTimesHint of={{ needId }} promisedBy={dueOn} />
        </>
      }
      effect={t('commitments.commit.effect')}
    />
  );
}
