import { useState } from 'react';
import { Field, Input, Label, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import type { NeedShared } from '@vertskap/contract';
import { AttachFiles } from '../../attachments/AttachFiles.js';
import { AttachZone } from '../../attachments/AttachZone.js';
import { type Attached, idsOf } from '../../attachments/files.rules.js';
import { useAttachments } from '../../attachments/use-attachments.js';
import { ActForm } from '../../deeds/ActForm.js';
import { useAct } from '../../deeds/use-act.js';
import { currentLanguage, t } from '../../i18n/index.js';
import { BODY_MAX } from './written.rules.js';

/** A no always has reasons, and the legal basis if there is one. */
export function DeclineDialog({ need }: { need: NeedShared }) {
  const { act, sending, problem } = useAct('decline', need);
  const [body, setBody] = useState('');
  const [basis, setBasis] = useState('');
  const [tried, setTried] = useState(false);
  const [files, setFiles] = useState<Attached[]>([]);
  const attachments = useAttachments(files, setFiles);
  const missing = body.trim() === '' || attachments.uploads.length > 0;

  async function submit() {
    setTried(missing);
    return !missing && (await act({ body, language: currentLanguage(), basis: basis.trim() || null, ...idsOf(files) }));
  }
  return (
    <ActForm
      title={t('need.decline.title')}
      submit={t('need.decline.do')}
      sending={sending}
      problem={problem}
      onSubmit={submit}
    >
      <p>{t('need.no-promise-of-yes')}</p>
      <AttachZone attachments={attachments}>
        <Field>
          <Label>{t('need.decline.reasons')}</Label>
          <Field.Description>{t('need.decline.reasons-description')}</Field.Description>
          <Textarea rows={6} maxLength={BODY_MAX} value={body} onChange={(event) => setBody(event.target.value)} />
          {tried && body.trim() === '' && <ValidationMessage>{t('need.decline.missing')}</ValidationMessage>}
        </Field>
        <AttachFiles attachments={attachments} awaited={tried} />
      </AttachZone>
      <Field>
        <Label>{t('need.decline.basis')}</Label>
        <Field.Description>{t('need.decline.basis-description')}</Field.Description>
        <Input maxLength={500} value={basis} onChange={(event) => setBasis(event.target.value)} />
      </Field>
      <p className="effect">
        <strong>{t('need.effect')}</strong> {t('need.effect.decline', { name: need.association.name })}
      </p>
    </ActForm>
  );
}
