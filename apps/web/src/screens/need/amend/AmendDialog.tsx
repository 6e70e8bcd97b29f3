import { useState } from 'react';
import { Field, Label, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import type { NeedShared } from '@vertskap/contract';
import { ActForm } from '../../../deeds/ActForm.js';
import { useAct } from '../../../deeds/use-act.js';
import { t } from '../../../i18n/index.js';
import { BODY_MAX } from '../written.rules.js';

type Props = {
  need: Pick<NeedShared, 'id'>;
  of: { messageId: string } | { noteId: string };
  /** As it reads now. */
  body: string;
  /** It stays as it was said, and is put right beneath. */
  stands: boolean;
};

/** Putting right what I wrote, in the open: the words it had stay a tap away, or the correction stands beneath. */
export function AmendDialog({ need, of, body, stands }: Props) {
  const { id } = need;
  const message = useAct('amendMessage', { id }, 'messageId' in of ? of : { messageId: '' });
  const note = useAct('amendNote', { id }, 'noteId' in of ? of : { noteId: '' });
  const { act, sending, problem } = 'messageId' in of ? message : note;
  const start = stands ? '' : body;
  const [written, setWritten] = useState<string>();
  const [tried, setTried] = useState(false);
  const text = written ?? start;
  const missing = text.trim() === '' || text.trim() === start;
  const how = stands ? 'correct' : 'edit';

  async function submit() {
    setTried(missing);
    const done = !missing && (await act({ body: text }));
    if (done) setWritten(undefined);
    return done;
  }
  return (
    <ActForm
      title={t(`need.amend.${how}.title`)}
      submit={t(`need.amend.${how}.do`)}
      sending={sending}
      problem={problem}
      onSubmit={submit}
    >
      <p>{t(`need.amend.${how}.text`)}</p>
      <Field>
        <Label>{t(`need.amend.${how}.label`)}</Label>
        <Textarea
          rows={6}
          maxLength={BODY_MAX}
          value={text}
          aria-invalid={tried && missing ? true : undefined}
          onChange={(event) => setWritten(event.target.value)}
        />
        {tried && missing && <ValidationMessage>{t('need.amend.missing')}</ValidationMessage>}
      </Field>
    </ActForm>
  );
}
