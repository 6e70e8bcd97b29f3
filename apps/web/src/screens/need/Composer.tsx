import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import {
  Button,
  Checkbox,
  Field,
  Fieldset,
  Heading,
  Label,
  Radio,
  Textarea,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import type { NeedView } from '@vertskap/contract';
import { deedForm } from '../../deeds/deed-form.js';
import { AttachFiles } from '../../attachments/AttachFiles.js';
import { AttachZone } from '../../attachments/AttachZone.js';
import { useAttachments } from '../../attachments/use-attachments.js';
import { DraftKept } from '../../drafts/DraftKept.js';
import { useDraft } from '../../drafts/use-draft.js';
import { t, texts, withTexts } from '../../i18n/index.js';
import { hasWork } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { later } from '../../ui/index.js';
import { AnswerPromise } from './commitment/AnswerPromise.js';
import { writable } from './composer.rules.js';
import { EffectLine } from './EffectLine.js';
import { COMPOSER_ID, focusComposer, WRITE_HASH } from './focus-composer.js';
import { Colleagues, NextDue } from './internal-parts.js';
import { Mentioning } from './mention/Mentioning.js';
import { BODY_MAX, emptyDraft, missingIn, type Written } from './written.rules.js';
import { useSend } from './use-send.js';
import { useWritingShortcuts } from './use-writing-shortcuts.js';

const InsertTemplate = deedForm(
  () => import('./template/InsertTemplate.js').then((m) => m.InsertTemplate),
  () => ({ label: t('insert-template.do'), small: true }),
);

const PromiseFields = later(() => withTexts([texts.deeds], () => import('./PromiseFields.js')));

/** Writing under a need: what kind, the text, what happens when it is sent, and only then the button. */
export default function Composer({ view, takenBack }: { view: NeedView; takenBack: Written | undefined }) {
  const { need, abilities } = view;
  const kinds = writable(abilities);
  const draft = useDraft<Written>(`need.${need.id}`, emptyDraft);
  const kind = kinds.find((it) => it === draft.value.kind) ?? kinds[0] ?? 'comment';
  const attachments = useAttachments(draft.value.attachments, (files) => draft.set({ attachments: files }));
  useWritingShortcuts(kinds, kind, (it) => draft.set({ kind: it }));
  const [tried, setTried] = useState(false);
  const missing = tried ? missingIn(kind, draft.value) : {};
  const send = useSend(need);
  const acting = useActing();
  const [sent, setSent] = useState<{ after: Written | undefined }>(); // over once it is taken back
  const give = useRef(draft);
  useEffect(() => {
    give.current = draft;
  });
  useEffect(() => {
    if (!takenBack) return;
    const { set, value } = give.current;
    set(value.body === '' ? takenBack : { body: `${takenBack.body}\n\n${value.body}` }); // what was written meanwhile stays
    focusComposer();
  }, [takenBack]);
  useEffect(() => {
    if (location.hash !== WRITE_HASH) return undefined;
    const frame = requestAnimationFrame(focusComposer); // the page takes the focus to its title first
    return () => cancelAnimationFrame(frame);
  }, []);

  function submit(event?: FormEvent) {
    event?.preventDefault();
    const lacks = Object.keys(missingIn(kind, draft.value)).length > 0 || attachments.uploads.length > 0;
    setTried(lacks);
    if (lacks) return;
    const written = draft.value;
    draft.clear();
    void send(kind, written);
    setSent(kind === 'note' ? undefined : { after: takenBack }); // whoever notes something is not done
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  }
  const field = (
    <Textarea
      id={COMPOSER_ID}
      rows={5}
      maxLength={BODY_MAX}
      value={draft.value.body}
      aria-invalid={missing.body ? true : undefined}
      onKeyDown={onKeyDown}
      onChange={(event) => draft.set({ body: event.target.value })}
    />
  );
  return (
    <form className="composer" data-kind={kind} onSubmit={submit} aria-labelledby="composer-title" noValidate>
      <Heading level={2} data-size="xs" id="composer-title">
        {t(kinds.length > 1 ? 'need.compose' : kind === 'note' ? 'need.compose-note' : 'need.compose-comment')}
      </Heading>
      {kinds.length > 1 && (
        <Fieldset className="composer-kinds">
          <Fieldset.Legend className="visually-hidden">{t('need.compose-kind')}</Fieldset.Legend>
          {kinds.map((it) => (
            <Radio
              key={it}
              name="kind"
              value={it}
              label={t(`need.write.${it}`)}
              checked={it === kind}
              onChange={() => draft.set({ kind: it })}
            />
          ))}
        </Fieldset>
      )}
      <AttachZone attachments={attachments}>
        <Field>
          <Label>{t(kind === 'note' ? 'need.note-label' : 'need.text-label')}</Label>
          {view.internal ? (
            <Mentioning
              needId={need.id}
              picked={(picked) => draft.set({ mentions: [...(draft.value.mentions ?? []), picked] })}
              text={(body) => draft.set({ body })}
            >
              {field}
            </Mentioning>
          ) : (
            field
          )}
          {missing.body && <ValidationMessage>{t('need.missing.body')}</ValidationMessage>}
        </Field>
        {hasWork(acting) && kind !== 'note' && (
          <InsertTemplate body={draft.value.body} max={BODY_MAX} onInsert={(body) => draft.set({ body })} />
        )}
        <AttachFiles attachments={attachments} awaited={tried} />
      </AttachZone>
      {kind === 'provisional_answer' && <PromiseFields needId={need.id} draft={draft} missing={missing} />}
      {kind === 'answer' && <AnswerPromise needId={need.id} draft={draft} missing={missing} />}
      {(kind === 'answer' || kind === 'provisional_answer') && (
        <Checkbox
          label={t('need.outcome-open')}
          description={t('need.outcome-open.text', { says: t('need.no-promise-of-yes') })}
          checked={draft.value.outcomeOpen === true}
          onChange={(event) => draft.set({ outcomeOpen: event.target.checked })}
        />
      )}
      {view.internal && <Colleagues needId={need.id} written={draft.value.body} />}
      <EffectLine kind={kind} view={view} promisedBy={draft.value.promisedBy} />
      <div className="need-buttons">
        <Button type="submit" data-color={kind === 'note' ? 'warning' : undefined}>
          {t(`need.send.${kind}`)}
        </Button>
        <span className="composer-keys" aria-hidden="true">
          {t('need.send-keys')}
        </span>
        <DraftKept draft={draft} written={draft.value.body !== ''} />
      </div>
      {sent && sent.after === takenBack && acting.side === 'municipality' && <NextDue after={need.id} />}
    </form>
  );
}
