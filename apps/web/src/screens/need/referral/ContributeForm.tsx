import { useState, type FormEvent } from 'react';
import { Alert, Button, Textfield } from '@digdir/designsystemet-react';
import type { Referral } from '@vertskap/contract';
import { api, call, ProblemError } from '../../../api/call.js';
import { DraftKept } from '../../../drafts/DraftKept.js';
import { useDraft } from '../../../drafts/use-draft.js';
import { currentLanguage, t } from '../../../i18n/index.js';
import { Failure, OfflineHint, useDoing, useKeyed } from '../../../ui/index.js';
import { BODY_MAX } from '../written.rules.js';
import { NotOurs } from './NotOurs.js';
import { useReferring } from './use-referrals.js';

/** Our part in an answer that a neighbour gives; or we have none, and why. */
export function ContributeForm({ referral: { id, from } }: { referral: Referral }) {
  const refer = useReferring();
  const draft = useDraft(`need.${id}`, { body: '' });
  const keyed = useKeyed();
  const { act, busy, problem } = useDoing();
  const [tried, setTried] = useState(false);
  const body = draft.value.body.trim();

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (body === '' || busy) return;
    const given = { body, language: currentLanguage() };
    const done = await act(() =>
      refer(() => keyed(given, (sent) => call(api.contributeToReferral, { params: { id }, body: sent }))),
    );
    if (done) draft.clear();
  }
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      <Textfield
        label={t('referral.part.ours')}
        description={t('referral.part.ours-description', { from: from.name })}
        multiline
        rows={5}
        maxLength={BODY_MAX}
        value={draft.value.body}
        error={tried && body === '' && t('referral.part.ours-missing')}
        onChange={(event) => draft.set({ body: event.target.value })}
      />
      {problem instanceof ProblemError && problem.code === 'not_found' ? (
        <Alert data-color="info" role="alert">
          {t('referral.part.ours-over')}
        </Alert>
      ) : (
        problem !== null && <Failure error={problem} />
      )}
      <OfflineHint />
      <div className="row">
        <Button type="submit" data-size="sm" loading={busy}>
          {t('referral.part.contribute')}
        </Button>
        <NotOurs id={id} />
        <DraftKept draft={draft} written={body !== ''} />
      </div>
    </form>
  );
}
