import { useRef, useState, type FormEvent } from 'react';
import { Button, Field, Label, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import type { Referral } from '@vertskap/contract';
import { api, call } from '../../../api/call.js';
import { useDraft } from '../../../drafts/use-draft.js';
import { clockTime } from '../../../format/index.js';
import { currentLanguage, t } from '../../../i18n/index.js';
import { Failure, OfflineHint } from '../../../ui/index.js';
import { BODY_MAX } from '../written.rules.js';
import { NotOurs } from './NotOurs.js';
import { useReferring } from './use-referrals.js';

/** Our part in an answer that a neighbour gives; or we have none, and why. */
export function ContributeForm({ referral: { id, from } }: { referral: Referral }) {
  const refer = useReferring();
  const draft = useDraft(`need.${id}`, { body: '' });
  const clientKey = useRef(crypto.randomUUID());
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const body = draft.value.body.trim();

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (body === '' || sending) return;
    setProblem(null);
    setSending(true);
    const given = { clientKey: clientKey.current, body, language: currentLanguage() };
    try {
      await refer(() => call(api.contributeToReferral, { params: { id }, body: given }));
      draft.clear();
    } catch (error) {
      setProblem(error);
    } finally {
      setSending(false);
    }
  }
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      <Field>
        <Label>{t('referral.part.ours')}</Label>
        <Field.Description>{t('referral.part.ours-description', { from: from.name })}</Field.Description>
        <Textarea
          rows={5}
          maxLength={BODY_MAX}
          value={draft.value.body}
          aria-invalid={(tried && body === '') || undefined}
          onChange={(event) => draft.set({ body: event.target.value })}
        />
        {tried && body === '' && <ValidationMessage>{t('referral.part.ours-missing')}</ValidationMessage>}
      </Field>
      {problem !== null && <Failure error={problem} />}
      <OfflineHint />
      <div className="row">
        <Button type="submit" data-size="sm" loading={sending}>
          {t('referral.part.contribute')}
        </Button>
        <NotOurs id={id} />
        <span className="need-quiet" role="status">
          {draft.savedAt && body !== '' && t('need.draft-saved', { time: clockTime(draft.savedAt) })}
        </span>
      </div>
    </form>
  );
}
