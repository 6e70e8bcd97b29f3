import type { ReactNode } from 'react';
import { Tag } from '@digdir/designsystemet-react';
import type { MessageKind, MessageView, NeedShared } from '@vertskap/contract';
import { AttachedFiles } from '../../attachments/AttachedFiles.js';
import { onDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { Amendments } from './amend/Amendments.js';
import { LetterFrame } from './LetterFrame.js';
import { LetterTime } from './LetterTime.js';
import { Words } from './mention/Words.js';

/** One message, as a letter: from whom, when, of what kind, and its text in its own language. */
export function Letter({
  message,
  pointed,
  children,
}: {
  message: MessageView;
  pointed: boolean;
  children?: ReactNode;
}) {
  const { ordinal, kind, author, at, body, language, reason, promisedBy, outcomeOpen, attachments, mentions } = message;
  return (
    <LetterFrame
      id={`m${ordinal}`}
      author={author}
      pointed={pointed}
      tag={kind === 'comment' ? undefined : <KindTag kind={kind} />}
      when={
        <>
          <LetterTime at={at} />{' '}
          <a href={`#m${ordinal}`} className="letter-link" aria-label={t('need.link-to', { n: ordinal })}>
            #{ordinal}
          </a>
        </>
      }
    >
      <Words body={body} mentions={mentions} language={language} />
      {promisedBy && (
        <p className="letter-promise">
          <strong>{t('need.promised', { date: onDate(promisedBy) })}</strong>{' '}
          {reason && <span lang={language}>{t('need.because', { reason })}</span>}
        </p>
      )}
      {outcomeOpen && <p className="letter-promise">{t('need.no-promise-of-yes')}</p>}
      {kind === 'decline' && reason && (
        <p className="letter-promise">
          {t('need.basis')} <span lang={language}>{reason}</span>
        </p>
      )}
      {kind === 'referral' && reason && <p className="letter-promise">{t('need.referred-to', { name: reason })}</p>}
      <AttachedFiles files={attachments} />
      <Amendments {...message} />
      {children}
    </LetterFrame>
  );
}

/** What was raised: the first letter. */
export function FirstLetter({ need }: { need: NeedShared }) {
  return (
    <LetterFrame
      id="m0"
      author={need.raisedBy}
      when={<LetterTime at={need.raisedAt} />}
      tag={<Tag data-size="sm">{t('need.the-need')}</Tag>}
    >
      <div className="letter-body" lang={need.language}>
        {need.body}
      </div>
      <AttachedFiles files={need.attachments} />
    </LetterFrame>
  );
}

const colors: Record<MessageKind, 'accent' | 'warning' | 'info' | 'success' | 'danger' | 'neutral'> = {
  answer: 'success',
  provisional_answer: 'warning',
  question: 'info',
  comment: 'neutral',
  decline: 'danger',
  referral: 'info',
  send_back: 'warning',
  confirmation: 'success',
  withdrawal: 'neutral',
};

const KindTag = ({ kind }: { kind: MessageKind }) => (
  <Tag data-color={colors[kind]} data-size="sm">
    {t(`need.kind.${kind}`)}
  </Tag>
);
