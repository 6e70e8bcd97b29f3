import { useState, type ReactNode } from 'react';
import { Alert, Button, Heading } from '@digdir/designsystemet-react';
import type { FieldError } from '@vertskap/contract';
import { exact, inWords } from '../../../format/index.js';
import { t, type MessageKey } from '../../../i18n/index.js';
import { mayChangePromises } from '../../../session/roles.js';
import { useActing } from '../../../session/session.js';
import { Failure } from '../../../ui/index.js';
import { differences, type Line } from './difference.rules.js';
import { Differences, EffectSentence } from './Effect.js';
import { EffectTable } from './EffectTable.js';
import { Mistakes, type Said } from './Mistakes.js';
import { Overtaken } from './Overtaken.js';
import { Saved } from './Saved.js';
import { StepHeading } from './StepHeading.js';
import type { Change, Version } from './use-change.js';
import './editing.css';

export type ChangeWords = Record<'edit' | 'editing' | 'save' | 'saved', MessageKey>;
type Props<V extends Version, B> = {
  change: Change<V, B>;
  words: ChangeWords;
  /** The newest version. */
  view: V;
  /** What the draft began from. */
  before: B;
  linesOf: (body: B) => Line[];
  sayError: (error: FieldError) => Said;
  reading: ReactNode;
  /** The form, while somebody is writing. */
  children: ReactNode;
};

/** Read, write, see what it would do, save: one page for whatever has versions and moves deadlines. */
export function ChangeFrame<V extends Version, B>(props: Props<V, B>) {
  const { change, view } = props;
  if (change.draft === null) return <Reading {...props} />;
  return (
    <>
      {change.overtaken && (
        <Overtaken newest={view} busy={change.busy} onTheirs={change.cancel} onMine={() => void change.keepMine()} />
      )}
      {change.preview ? <Looking {...props} draft={change.draft} /> : <Writing {...props} />}
    </>
  );
}

function Reading<V extends Version, B>({ change, words, view, reading }: Props<V, B>) {
  const { role } = useActing();
  return (
    <>
      {change.saved && <Saved saved={change.saved} text={t(words.saved)} />}
      <div className="version-line">
        {mayChangePromises({ role }) && (
          <Button variant="secondary" onClick={change.start}>
            {t(words.edit)}
          </Button>
        )}
        <p>
          <time dateTime={view.since} title={exact(view.since)}>
            {t('promises.version', { version: view.version, date: inWords(view.since) })}
          </time>{' '}
          {!mayChangePromises({ role }) && t('promises.change.may')}
        </p>
      </div>
      {reading}
    </>
  );
}

function Writing<V extends Version, B>({ change, words, sayError, children }: Props<V, B>) {
  const [tried, setTried] = useState(false);
  function look(): void {
    setTried(change.same);
    if (!change.same) void change.look();
  }
  return (
    <>
      <section className="card stack">
        <StepHeading>{t(words.editing)}</StepHeading>
        <p className="promises-note">
          {t('promises.change.before-saving')} {t('promises.change.never')}
        </p>
        {change.resumed && <Alert data-color="info">{t('promises.change.resumed')}</Alert>}
        {children}
      </section>
      <Mistakes errors={change.errors} say={sayError} />
      {change.problem != null && <Failure error={change.problem} />}
      <div className="change-buttons">
        <Button loading={change.busy} disabled={change.overtaken} onClick={look}>
          {t('promises.change.look')}
        </Button>
        <Button variant="tertiary" onClick={change.cancel}>
          {t('promises.change.cancel')}
        </Button>
        <p role="status">{tried && change.same && t('promises.change.same')}</p>
      </div>
    </>
  );
}

function Looking<V extends Version, B>({ change, words, before, linesOf, draft }: Props<V, B> & { draft: B }) {
  const { preview } = change;
  if (!preview) return null;
  return (
    <>
      <section className="card stack">
        <StepHeading>{t('promises.change.title')}</StepHeading>
        <EffectSentence preview={preview} />
        <p>
          {t('promises.change.new-only')} {t('promises.change.never')}
        </p>
        <Heading level={3} data-size="2xs">
          {t('promises.change.yours')}
        </Heading>
        <Differences found={differences(linesOf(before), linesOf(draft))} />
        {preview.changes.length > 0 && <EffectTable changes={preview.changes} />}
      </section>
      {change.problem != null && <Failure error={change.problem} />}
      <div className="change-buttons">
        <Button loading={change.busy} disabled={change.overtaken || change.same} onClick={() => void change.save()}>
          {t(words.save)}
        </Button>
        <Button variant="secondary" onClick={change.back}>
          {t('promises.change.back')}
        </Button>
        <Button variant="tertiary" onClick={change.cancel}>
          {t('promises.change.cancel')}
        </Button>
      </div>
    </>
  );
}
