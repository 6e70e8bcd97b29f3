import { useState } from 'react';
import { Checkbox, Textfield } from '@digdir/designsystemet-react';
import { CheckmarkCircleFillIcon, CircleIcon } from '@navikt/aksel-icons';
import type { GuideId, NeedShared } from '@vertskap/contract';
import { ActProblem } from '../../../deeds/ActProblem.js';
import { dateInOslo, inWords } from '../../../format/index.js';
import { currentLanguage, t } from '../../../i18n/index.js';
import { FormDialog, useNow } from '../../../ui/index.js';
import type { Part } from './brought.rules.js';
import { useGuideDeed } from './use-need-guides.js';

type Props = { need: NeedShared; guide: GuideId; part: Part; mayBring: boolean };

/** One part of the application: whether it was sent, who brings it and by when. Business ticks it; both sides see. */
export function PartRow({ need, guide, part, mayBring }: Props) {
  const { act, sending, problem } = useGuideDeed('sendItem');
  const { id, what, lang, by, said } = part;
  const sent = said?.sent ?? null;
  const promise = said?.promise && !said.promise.released ? said.promise : null;
  const kept = sent !== null && promise !== null; // a promise that was kept stays so
  const send = () => void act({ params: { id: need.id, guide, item: id }, body: { sent: sent === null } });
  return (
    <li data-sent={sent !== null || undefined}>
      {mayBring ? (
        <Checkbox
          label={<span lang={lang ?? undefined}>{what}</span>}
          checked={sent !== null}
          disabled={sending || kept}
          onChange={send}
        />
      ) : (
        <p className="need-guide-part">
          {sent ? <CheckmarkCircleFillIcon aria-hidden /> : <CircleIcon aria-hidden />}
          <span lang={lang ?? undefined}>{what}</span>
        </p>
      )}
      <div className="need-guide-said">
        <span className="need-quiet">
          {sent
            ? t('need-guides.sent', { date: inWords(sent.at), by: sent.by })
            : promise
              ? t('need-guides.promised', { who: said?.broughtBy ?? '', date: inWords(promise.dueOn) })
              : t(`guides.by.${by}`)}
        </span>
        {mayBring && !sent && !promise && <PromiseDialog need={need} guide={guide} part={part} />}
      </div>
      {problem && (
        <p role="alert">
          <ActProblem problem={problem} />
        </p>
      )}
    </li>
  );
}

/** Who sends it, and by when: a promise of business, with its clock. */
function PromiseDialog({ need, guide, part }: Omit<Props, 'mayBring'>) {
  const { act } = useGuideDeed('promiseItem');
  const [first] = need.onBehalf.kind === 'companies' ? need.onBehalf.companies : [];
  const usual = part.by === 'applicant' && first ? first.name : t('need-guides.applicant');
  const [who, setWho] = useState(usual);
  const [dueOn, setDueOn] = useState('');
  const [tried, setTried] = useState(false);
  const today = dateInOslo(useNow(60_000));
  const title = t('need-guides.promise.of', { what: part.what });

  async function submit(): Promise<boolean> {
    setTried(true);
    const broughtBy = who.trim();
    if (broughtBy === '' || dueOn === '' || dueOn < today) return false;
    const body = { broughtBy, dueOn, language: currentLanguage() };
    return act({ params: { id: need.id, guide, item: part.id }, body });
  }
  return (
    <FormDialog
      open={t('need-guides.promise')}
      label={title}
      title={title}
      submit={t('need-guides.promise.do')}
      variant="tertiary"
      onOpen={() => (setWho(usual), setDueOn(''), setTried(false))}
      onSubmit={submit}
    >
      <Textfield
        label={t('need-guides.promise.who')}
        maxLength={100}
        value={who}
        error={tried && who.trim() === '' && t('need-guides.promise.missing-who')}
        onChange={(event) => setWho(event.target.value)}
      />
      <Textfield
        type="date"
        label={t('need-guides.promise.when')}
        min={today}
        value={dueOn}
        error={tried && (dueOn === '' || dueOn < today) && t('need-guides.promise.missing-date')}
        onChange={(event) => setDueOn(event.target.value)}
      />
      <p>{t('need-guides.promise.effect')}</p>
    </FormDialog>
  );
}
