import { useState } from 'react';
import { Fieldset, Radio, Textfield } from '@digdir/designsystemet-react';
import type { CheckView } from '@vertskap/contract';
import { ActForm } from '../../../deeds/ActForm.js';
import { currentLanguage, t } from '../../../i18n/index.js';
import { textOf } from './opportunity.rules.js';
import { useWork } from './use-opportunity.js';

const states = ['open', 'done', 'not_relevant'] as const;
/** As long as the contract lets it be, whose schemas stay out of the page. */
const NOTE_MAX = 300;

/** How it stands with one item, and a few words on it. */
export function CheckDialog({ needId, check }: { needId: string; check: CheckView }) {
  const { act, sending, problem } = useWork('checkItem');
  /** What is changed here alone, and of which version: the rest is as others leave it meanwhile. */
  const [written, setWritten] = useState<Partial<Pick<CheckView, 'state' | 'note' | 'version'>>>({});
  const { id: item, version, state, note } = { ...check, ...written };
  const overtaken = problem?.code === 'stale_version';
  const write = (news: typeof written) => setWritten({ version, ...written, ...news });

  async function submit(): Promise<boolean> {
    const expectedVersion = overtaken ? check.version : version; // what the others wrote stands there now
    const body = { item, state, note: note?.trim() || null, expectedVersion };
    const done = await act({ params: { id: needId }, body });
    if (done) setWritten({});
    return done;
  }
  return (
    <ActForm
      title={textOf(check, currentLanguage())}
      submit={t('common.save')}
      sending={sending}
      problem={problem}
      onSubmit={submit}
    >
      <Fieldset>
        <Fieldset.Legend>{t('opportunity.check.state')}</Fieldset.Legend>
        {states.map((value) => (
          <Radio
            key={value}
            name="check-state"
            label={t(`opportunity.check.${value}`)}
            value={value}
            checked={state === value}
            onChange={() => write({ state: value })}
          />
        ))}
      </Fieldset>
      <Textfield
        multiline
        rows={3}
        label={t('opportunity.check.note')}
        maxLength={NOTE_MAX}
        value={note ?? ''}
        onChange={(event) => write({ note: event.target.value })}
      />
      {overtaken && check.by && (
        <p>
          {t('opportunity.check.theirs', { name: check.by.name, state: t(`opportunity.check.${check.state}`) })}{' '}
          {check.note}
        </p>
      )}
    </ActForm>
  );
}
