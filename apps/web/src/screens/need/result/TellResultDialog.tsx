import { useState } from 'react';
import { Fieldset, Radio, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import type { NeedShared, OpportunityResult } from '@vertskap/contract';
import { ActForm } from '../../../deeds/ActForm.js';
import { useAct } from '../../../deeds/use-act.js';
import { number } from '../../../format/index.js';
import { wholeNumber } from '../../../format/whole-number.js';
import { currentLanguage, t } from '../../../i18n/index.js';

const results = ['established', 'elsewhere', 'postponed', 'no'] as const;
/** As many as the contract lets there be, whose schemas stay out of the page. */
const JOBS_MAX = 100_000;
const empty = { result: '' as OpportunityResult | '', jobs: '', kroner: '', sentence: '' };

/** My side says what came of the opportunity: it can say so anew, and its last word stands. */
export function TellResultDialog({ need }: { need: NeedShared; known: boolean }) {
  const { act, sending, problem } = useAct('tellResult', need);
  const [form, setForm] = useState(empty);
  const [tried, setTried] = useState(false);
  const set = (news: Partial<typeof empty>) => setForm((old) => ({ ...old, ...news }));
  const [jobs, kroner] = [wholeNumber(form.jobs), wholeNumber(form.kroner)];
  const tooMany = jobs === undefined || (jobs !== null && jobs > JOBS_MAX);

  async function submit() {
    const { result, sentence } = form;
    setTried(true);
    if (result === '' || jobs === undefined || tooMany || kroner === undefined) return false;
    const done = await act({ result, jobs, kroner, sentence: sentence.trim() || null, language: currentLanguage() });
    if (done) setForm(empty);
    return done;
  }
  return (
    <ActForm
      title={t('opportunity.result')}
      submit={t('common.save')}
      sending={sending}
      problem={problem}
      onSubmit={submit}
    >
      <Fieldset>
        <Fieldset.Legend>{t('opportunity.result.which')}</Fieldset.Legend>
        {results.map((value) => (
          <Radio
            key={value}
            name="result"
            value={value}
            label={t(`opportunity.result.${value}`)}
            checked={form.result === value}
            aria-invalid={(tried && form.result === '') || undefined}
            onChange={() => set({ result: value })}
          />
        ))}
        {tried && form.result === '' && <ValidationMessage>{t('opportunity.result.missing')}</ValidationMessage>}
      </Fieldset>
      <Textfield
        label={t('opportunity.result.jobs.label')}
        inputMode="numeric"
        value={form.jobs}
        error={tried && tooMany && t('opportunity.result.jobs.number', { most: number(JOBS_MAX) })}
        onChange={(event) => set({ jobs: event.target.value })}
      />
      <Textfield
        label={t('opportunity.result.kroner.label')}
        inputMode="numeric"
        value={form.kroner}
        error={tried && kroner === undefined && t('opportunity.result.number')}
        onChange={(event) => set({ kroner: event.target.value })}
      />
      <Textfield
        multiline
        rows={2}
        label={t('opportunity.result.sentence')}
        maxLength={500}
        value={form.sentence}
        onChange={(event) => set({ sentence: event.target.value })}
      />
      <p className="effect">{t('opportunity.result.effect')}</p>
    </ActForm>
  );
}
