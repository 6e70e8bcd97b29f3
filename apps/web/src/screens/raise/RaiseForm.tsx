import { useRef, useState, type ComponentRef, type Ref, type SubmitEvent } from 'react';
import { Button, ErrorSummary, Field, Label, Select } from '@digdir/designsystemet-react';
import type { RaisingOptions } from '@vertskap/contract';
import { AttachFiles } from '../../attachments/AttachFiles.js';
import { AttachZone } from '../../attachments/AttachZone.js';
import { useAttachments } from '../../attachments/use-attachments.js';
import { DraftKept } from '../../drafts/DraftKept.js';
import { useDraft, type Draft } from '../../drafts/use-draft.js';
import { t, texts, useLanguage, withTexts } from '../../i18n/index.js';
import { useDeed } from '../../live/index.js';
import { Failure, later, OfflineHint, Page } from '../../ui/index.js';
import type { Errors, FieldName } from './check.js';
import { About, Area, Audience, Body, Title, Urgency } from './fields.js';
import { FromMeeting } from './FromMeeting.js';
import { emptyDraft, placesOf, toCommand, type RaiseDraft, type Sent } from './raise.js';
import { useFromMeeting } from './use-from-meeting.js';
import { Who } from './Who.js';
import './raise.css';

/** Fetched once something is written; a hint, without which one writes as before. */
const GuidesOfText = later(() => withTexts([texts.guides], () => import('../need/guides/GuidesOfText.js')), {
  silent: true,
});

type RaiseFormProps = { options: RaisingOptions; onSending: (sending: boolean) => void; onSent: (sent: Sent) => void };

export function RaiseForm({ options, onSending, onSent }: RaiseFormProps) {
  const language = useLanguage();
  const draft = useDraft('need', emptyDraft);
  const attachments = useAttachments(draft.value.attachments, (files) => draft.set({ attachments: files }));
  const [awaited, setAwaited] = useState(false);
  const { send, state, problem } = useDeed('raiseNeed');
  const [errors, setErrors] = useState<Errors>({});
  /** What was wrong is looked at again when somebody sends; until then a changed field is not blamed. */
  const edited: Draft<RaiseDraft> = {
    ...draft,
    set: (change) => {
      draft.set(change);
      setErrors((found) => without(found, Object.keys(change)));
    },
  };
  const places = placesOf(options);
  useFromMeeting(draft, places);
  const summary = useRef<ComponentRef<typeof ErrorSummary>>(null);
  const place = places.find(({ key }) => key === draft.value.place) ?? places[0];
  if (!place) return null;
  const { municipality, space } = place;
  const { from, title, body } = draft.value;

  async function submit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (!place || state === 'sending') return;
    const command = toCommand(draft.value, place, options, language);
    const { check } = await import('./check.js');
    const found = check(command);
    setErrors(found);
    if (Object.keys(found).length > 0) return void setTimeout(() => summary.current?.focus());
    setAwaited(attachments.uploads.length > 0);
    if (attachments.uploads.length > 0) return;
    onSending(true);
    const receipt = await send({ body: command });
    onSending(false);
    if (!receipt) return;
    draft.clear();
    onSent({ ...receipt, municipality: municipality.name, answerBy: municipality.answerBy });
    scrollTo({ top: 0 });
  }

  return (
    <Page title={t('raise.title', { municipality: municipality.name })} lead={t('raise.lead')} width="narrow">
      <form className="raise card" noValidate onSubmit={(event) => void submit(event)}>
        {places.length > 1 && (
          <Field>
            <Label>{t('raise.place')}</Label>
            <Select
              value={place.key}
              onChange={(event) => draft.set({ place: event.target.value, askedSectorId: null })}
            >
              {places.map(({ key, municipality, space }) => (
                <Select.Option key={key} value={key}>
                  {`${municipality.name} – ${space.name}`}
                </Select.Option>
              ))}
            </Select>
          </Field>
        )}
        {from?.spaceId === space.id && <FromMeeting body={from.body} onRemove={() => draft.set({ from: null })} />}
        <Who draft={edited} companies={options.companies} forEverybody={options.forEverybody} error={errors.who} />
        <Title draft={edited} error={errors.title} />
        <AttachZone attachments={attachments}>
          <Body draft={edited} error={errors.body} />
          {(title || body) && <GuidesOfText title={title} body={body} municipality={municipality} />}
          <AttachFiles attachments={attachments} awaited={awaited} />
        </AttachZone>
        <Area draft={edited} sectors={municipality.sectors} />
        {space.themes.length > 0 && <About draft={edited} themes={space.themes} />}
        <Urgency draft={edited} answerBy={municipality.answerBy} />
        <Audience draft={edited} space={space.name} />
        <Mistakes errors={errors} ref={summary} />
        {problem && <Failure error={problem} />}
        <OfflineHint waits />
        <div className="raise-send">
          <Button type="submit" loading={state === 'sending'}>
            {t(state === 'sending' ? 'raise.sending' : 'raise.send')}
          </Button>
          <DraftKept draft={draft} written />
          {draft.savedAt && !draft.choice && (
            <Button variant="tertiary" data-size="sm" onClick={draft.clear}>
              {t('raise.draft.clear')}
            </Button>
          )}
        </div>
        <p className="raise-promise">{t('raise.promise')}</p>
      </form>
    </Page>
  );
}

const fieldOf: Record<string, FieldName> = {
  who: 'who',
  companyIds: 'who',
  count: 'who',
  title: 'title',
  body: 'body',
};
const without = (errors: Errors, changed: string[]): Errors =>
  Object.fromEntries(Object.entries(errors).filter(([field]) => !changed.some((name) => fieldOf[name] === field)));

/** Above the button, in the words of the fields; takes the focus when something is wrong. */
function Mistakes({ errors, ref }: { errors: Errors; ref: Ref<ComponentRef<typeof ErrorSummary>> }) {
  const found = (['who', 'title', 'body', 'form'] as const).flatMap((field) => {
    const message = errors[field];
    return message ? [[field, message] as const] : [];
  });
  if (found.length === 0) return null;
  return (
    <ErrorSummary ref={ref} tabIndex={-1}>
      <ErrorSummary.Heading>{t('raise.errors')}</ErrorSummary.Heading>
      <ErrorSummary.List>
        {found.map(([field, message]) => (
          <ErrorSummary.Item key={field}>
            <ErrorSummary.Link href={`#raise-${field}`}>{t(message)}</ErrorSummary.Link>
          </ErrorSummary.Item>
        ))}
      </ErrorSummary.List>
    </ErrorSummary>
  );
}
