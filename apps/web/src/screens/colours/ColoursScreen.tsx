import { useEffect, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Field, Heading, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { api, call } from '../../api/call.js';
import { wear } from '../../appearance/colours.js';
import { t } from '../../i18n/index.js';
import { fetchSession, sessionKey, useSession } from '../../session/session.js';
import { Failure, Page } from '../../ui/index.js';
import { previewOf, VERTSKAP } from './preview.js';
import { Sample } from './Sample.js';
import './colours.css';

const SETTLED_MS = 200;

/** One colour, from which all others are made. The whole page wears it while it is being chosen. */
export default function ColoursScreen() {
  const client = useQueryClient();
  const { colours } = useSession();
  const worn = colours?.accent ?? VERTSKAP;
  const [accent, setAccent] = useState(worn);
  const preview = previewOf(accent);
  const address = colours?.address ?? null;
  useEffect(() => {
    if (!preview) return;
    const timer = setTimeout(() => wear(accent === worn ? address : preview, true), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [accent, worn, preview, address]);
  useEffect(() => () => wear(address, true), [address]);
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: async (chosen: string | null) => {
      await call(api.setColours, { body: { accent: chosen } });
      await client.fetchQuery({ queryKey: sessionKey, queryFn: fetchSession, staleTime: 0 });
      setAccent(chosen ?? VERTSKAP);
    },
  });
  const change = (text: string) => setAccent(text.trim().toLowerCase());
  return (
    <Page title={t('colours.title')} lead={t('colours.lead')} width="narrow">
      <form
        className="card stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (preview) mutate(accent);
        }}
      >
        <div className="colours-choice">
          <Field>
            <Label>{t('colours.pick')}</Label>
            <input
              type="color"
              className="colours-swatch"
              value={preview ? accent : worn}
              onChange={(event) => change(event.target.value)}
            />
          </Field>
          <Field>
            <Label>{t('colours.code')}</Label>
            <Input
              value={accent}
              maxLength={7}
              spellCheck={false}
              aria-invalid={preview ? undefined : true}
              onChange={(event) => change(event.target.value)}
            />
            {!preview && <ValidationMessage>{t('colours.code.wrong')}</ValidationMessage>}
          </Field>
        </div>
        <p>{t('colours.text')}</p>
        {error && <Failure error={error} />}
        <div className="row">
          <Button type="submit" loading={isPending} disabled={accent === worn}>
            {t('colours.save')}
          </Button>
          {colours && (
            <Button variant="secondary" loading={isPending} onClick={() => mutate(null)}>
              {t('colours.reset')}
            </Button>
          )}
          <p role="status">{isSuccess && accent === worn && t('colours.saved')}</p>
        </div>
      </form>
      <section className="stack" aria-labelledby="colours-samples">
        <Heading level={2} data-size="2xs" id="colours-samples">
          {t('colours.samples')}
        </Heading>
        <div className="colours-samples">
          <Sample scheme="light" />
          <Sample scheme="dark" />
        </div>
      </section>
    </Page>
  );
}
