import { Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { DateChoice } from '../../deeds/DateChoice.js';
import type { Draft } from '../../drafts/use-draft.js';
import { t } from '../../i18n/index.js';
import { later } from '../../ui/index.js';
import type { missingIn, Written } from './written.rules.js';

const LeadTimesHint = later(() => import('../commitments/LeadTimesHint.js'), { silent: true });

type Props = { needId: string; draft: Draft<Written>; missing: ReturnType<typeof missingIn> };

/** A provisional answer says why it takes time, and when the answer comes. */
export default function PromiseFields({ needId, draft, missing }: Props) {
  return (
    <>
      <Field>
        <Label>{t('need.reason-label')}</Label>
        <Field.Description>{t('need.reason-description')}</Field.Description>
        <Input
          maxLength={1_000}
          value={draft.value.reason}
          aria-invalid={missing.reason ? true : undefined}
          onChange={(event) => draft.set({ reason: event.target.value })}
        />
        {missing.reason && <ValidationMessage>{t('need.missing.reason')}</ValidationMessage>}
      </Field>
      <DateChoice
        needId={needId}
        legend={t('need.promise-label')}
        days={[5, 10, 20]}
        value={draft.value.promisedBy}
        error={missing.promisedBy && t('need.missing.date')}
        onChange={(promisedBy) => draft.set({ promisedBy })}
      />
      <LeadTimesHint of={{ needId }} promisedBy={draft.value.promisedBy} />
    </>
  );
}
