import { useState } from 'react';
import { Alert, Checkbox, Heading } from '@digdir/designsystemet-react';
import type { CheckView } from '@vertskap/contract';
import { deedForm } from '../../../deeds/deed-form.js';
import { ActProblem } from '../../../deeds/ActProblem.js';
import { onDate } from '../../../format/index.js';
import { currentLanguage, t } from '../../../i18n/index.js';
import { progressOf, textOf } from './opportunity.rules.js';
import { useWork } from './use-opportunity.js';

const CheckDialog = deedForm(
  () => import('./CheckDialog.js').then((m) => m.CheckDialog),
  ({ check }) => ({
    label: t('opportunity.check.more'),
    name: t('opportunity.check.more.of', { text: textOf(check, currentLanguage()) }),
    variant: 'tertiary',
    small: true,
  }),
);

type Props = { needId: string; checklist: CheckView[]; mayWork: boolean };

/** What has to be looked into, subject by subject. One tap says that it is done; a dialog says more. */
export function Checklist({ needId, checklist, mayWork }: Props) {
  const subjects = [...Map.groupBy(checklist, ({ subject }) => subject)];
  return (
    <section className="side-part" aria-labelledby="checklist-title">
      <Heading level={2} data-size="2xs" id="checklist-title">
        {t('opportunity.checklist')}
      </Heading>
      <p className="need-quiet">{t('opportunity.progress', progressOf(checklist))}</p>
      {subjects.map(([subject, items]) => (
        <div key={subject} className="checklist-subject">
          <Heading level={3} data-size="2xs">
            {t(`opportunity.subject.${subject}`)}
          </Heading>
          <ul className="checklist">
            {items.map((check) => (
              <Check key={check.id} needId={needId} check={check} mayWork={mayWork} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Check({ needId, check, mayWork }: { needId: string; check: CheckView; mayWork: boolean }) {
  const { act, sending, problem } = useWork('checkItem');
  const { id, state, note, by, at, version } = check;
  const text = textOf(check, currentLanguage());
  const [tapped, setTapped] = useState<number>(); // on which version: shown until the next one comes
  const done = (state === 'done') !== (tapped === version);
  async function toggle(): Promise<void> {
    setTapped(version);
    const body = { item: id, state: done ? ('open' as const) : ('done' as const), note, expectedVersion: version };
    if (!(await act({ params: { id: needId }, body }))) setTapped(undefined);
  }
  return (
    <li data-state={state}>
      <Checkbox
        label={text}
        checked={done}
        disabled={!mayWork || sending || state === 'not_relevant'}
        onChange={() => void toggle()}
      />
      {note && <p className="check-note">{note}</p>}
      {by && at && (
        <p className="need-quiet">
          {t(state === 'not_relevant' ? 'opportunity.check.by-not-relevant' : 'opportunity.check.by', {
            name: by.name,
            date: onDate(at),
          })}
        </p>
      )}
      {mayWork && <CheckDialog needId={needId} check={check} />}
      {problem && (
        <Alert data-color="danger" role="alert">
          <ActProblem problem={problem} />
        </Alert>
      )}
    </li>
  );
}
