import { useState } from 'react';
import { Checkbox, Fieldset } from '@digdir/designsystemet-react';
import type { OpportunitySubject } from '@vertskap/contract';
import { ActForm } from '../../../deeds/ActForm.js';
import { t } from '../../../i18n/index.js';
import { subjects as all } from '../../ready-team/subjects.js';
import { useWork } from './use-opportunity.js';

/** What the opportunity is about: it decides who is asked besides those who always are, and which list there is. */
export function SubjectsDialog({ needId, subjects }: { needId: string; subjects: OpportunitySubject[] }) {
  const { act, sending, problem } = useWork('chooseSubjects');
  const [edited, setEdited] = useState<OpportunitySubject[] | null>(null);
  const chosen = edited ?? subjects;

  async function submit(): Promise<boolean> {
    const body = { subjects: all.filter((subject) => chosen.includes(subject)) };
    const done = await act({ params: { id: needId }, body });
    if (done) setEdited(null);
    return done;
  }
  return (
    <ActForm
      title={t('opportunity.about.choose')}
      submit={t('common.save')}
      sending={sending}
      problem={problem}
      onSubmit={submit}
    >
      <Fieldset>
        <Fieldset.Legend>{t('opportunity.about.which')}</Fieldset.Legend>
        {all.map((subject) => (
          <Checkbox
            key={subject}
            label={t(`opportunity.subject.${subject}`)}
            checked={chosen.includes(subject)}
            onChange={(event) =>
              setEdited(event.target.checked ? [...chosen, subject] : chosen.filter((other) => other !== subject))
            }
          />
        ))}
      </Fieldset>
    </ActForm>
  );
}
