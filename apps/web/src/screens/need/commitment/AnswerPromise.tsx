import { Checkbox } from '@digdir/designsystemet-react';
import type { Draft } from '../../../drafts/use-draft.js';
import { t, texts, withTexts } from '../../../i18n/index.js';
import { later } from '../../../ui/index.js';
import type { missingIn, PromisedWith, Written } from '../written.rules.js';

const PromiseOnNeed = later(() => withTexts([texts.promised], () => import('./PromiseOnNeed.js')));

type Props = { needId: string; draft: Draft<Written>; missing: ReturnType<typeof missingIn> };
const NOTHING: PromisedWith = { what: '', dueOn: '', condition: '', certainty: 'firm' };

/** What is promised with an answer: it stands beside it, with a date of its own. */
export function AnswerPromise({ needId, draft: { value, set }, missing }: Props) {
  const { promise } = value;
  return (
    <>
      <Checkbox
        label={t('commitments.with-answer')}
        description={t('commitments.with-answer.text')}
        checked={promise !== undefined}
        onChange={(event) => set({ promise: event.target.checked ? NOTHING : undefined })}
      />
      {promise && (
        <PromiseOnNeed
          needId={needId}
          form={{
            value: promise,
            set: (change) => set({ promise: { ...promise, ...change } }),
            lacks: { what: missing.what === true, dueOn: missing.dueOn === true },
          }}
        />
      )}
    </>
  );
}
