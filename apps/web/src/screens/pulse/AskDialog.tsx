import { useState } from 'react';
import { Link } from 'wouter';
import { Textfield } from '@digdir/designsystemet-react';
import type { PulsePage, PulseView, Theme } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { dateInOslo } from '../../format/index.js';
import { currentLanguage, t } from '../../i18n/index.js';
import { FormDialog, SelectField } from '../../ui/index.js';
import { themes } from '../needs/themes.js';
import { useAsking } from './use-pulses.js';

/** As in the contract. */
const OPEN_DAYS = { least: 2, most: 30 };
const USUAL_DAYS = 10;
const SHORTEST = 5;
const DAY_MS = 86_400_000;

const inDays = (days: number): string => dateInOslo(new Date(Date.now() + days * DAY_MS));
const blank = (): { question: string; theme: Theme | ''; closesOn: string } => ({
  question: '',
  theme: '',
  closesOn: inDays(USUAL_DAYS),
});

type Props = { asking: NonNullable<PulsePage['asking']>; again?: PulseView };

/** Asks all members one question; or the same once more, in the same words. Sent twice it is asked once. */
export function AskDialog({ asking: { members, reachable }, again }: Props) {
  const asks = useAsking();
  const [form, setForm] = useState(blank);
  const [clientKey, setClientKey] = useState('');
  const [tried, setTried] = useState(false);
  const set = (news: Partial<typeof form>) => setForm((old) => ({ ...old, ...news }));
  const tooShort = !again && form.question.trim().length < SHORTEST;
  const { least, most } = OPEN_DAYS;
  const unfit = form.closesOn < inDays(least) || form.closesOn > inDays(most);

  async function submit(): Promise<boolean> {
    setTried(true);
    if (tooShort || unfit) return false;
    const { closesOn } = form;
    if (again) return asks(() => call(api.askPulseAgain, { params: { id: again.id }, body: { clientKey, closesOn } }));
    const body = {
      clientKey,
      closesOn,
      question: form.question.trim(),
      language: currentLanguage(),
      theme: form.theme || null,
    };
    return asks(() => call(api.askPulse, { body }));
  }
  return (
    <FormDialog
      open={t(again ? 'pulse.again' : 'pulse.ask')}
      title={again ? t('pulse.again.of', { question: again.question }) : t('pulse.ask')}
      submit={t('pulse.send')}
      {...(again && { label: t('pulse.again.of', { question: again.question }) })}
      onOpen={() => (setForm(blank()), setClientKey(crypto.randomUUID()), setTried(false))}
      onSubmit={submit}
    >
      {again ? (
        <p>{t('pulse.again.text')}</p>
      ) : (
        <>
          <Textfield
            label={t('pulse.question')}
            description={t('pulse.question.text')}
            multiline
            rows={2}
            maxLength={200}
            value={form.question}
            error={tried && tooShort && t('pulse.missing.question')}
            onChange={(event) => set({ question: event.target.value.replaceAll('\n', ' ') })}
          />
          <SelectField
            label={t('pulse.theme')}
            none={t('pulse.no-theme')}
            value={form.theme}
            choices={themes.map((theme) => [theme, t(`common.theme.${theme}`)])}
            onChange={(theme) => set({ theme: theme as Theme | '' })}
          />
        </>
      )}
      <Textfield
        type="date"
        label={t('pulse.closes')}
        description={t('pulse.closes.text', OPEN_DAYS)}
        min={inDays(least)}
        max={inDays(most)}
        value={form.closesOn}
        error={tried && unfit && t('pulse.missing.closes', OPEN_DAYS)}
        onChange={(event) => set({ closesOn: event.target.value })}
      />
      <p>
        {t('pulse.goes-to', { reachable, members })}{' '}
        {reachable < members && (
          <Link href="/forening" className="ds-link">
            {t('pulse.addresses')}
          </Link>
        )}
      </p>
      <p>{t('pulse.promise')}</p>
    </FormDialog>
  );
}
