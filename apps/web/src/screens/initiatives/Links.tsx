import { useState } from 'react';
import { Link } from 'wouter';
import { Heading } from '@digdir/designsystemet-react';
import type { InitiativeView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { mayRaise, seesPromises } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { Failure, FormDialog, SelectField } from '../../ui/index.js';
import { RemoveButton } from './RemoveButton.js';
import { useChanged, useDoing, useOptions } from './use-initiative.js';

/** The goals that it serves; they lead to the plan where the reader may open it. */
export function Goals({ goals }: Pick<InitiativeView, 'goals'>) {
  const acting = useActing();
  if (goals.length === 0) return null;
  const opens = mayRaise(acting) || seesPromises(acting);
  return (
    <div>
      <p className="initiative-quiet">{t('initiatives.goals')}</p>
      <ul className="initiative-goals">
        {goals.map(({ id, name }) => (
          <li key={id}>
            {opens ? (
              <Link href="/naeringsplan" className="ds-link">
                {name}
              </Link>
            ) : (
              name
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The needs that it is about, of those that the reader sees. */
export function Needs({ initiative }: { initiative: InitiativeView }) {
  const { id, needs, abilities } = initiative;
  const { act, busy, problem } = useDoing(initiative);
  const changes = abilities.includes('change');
  if (needs.length === 0 && !changes) return null;
  return (
    <section className="card stack" aria-labelledby="initiative-needs">
      <Heading level={2} data-size="2xs" id="initiative-needs">
        {t('initiatives.needs')}
      </Heading>
      {needs.length > 0 && (
        <ul className="initiative-list">
          {needs.map(({ id: needId, number, title }) => (
            <li key={needId} className="initiative-head">
              <Link href={`/b/${needId}`} className="ds-link">
                {number} {title}
              </Link>
              {changes && (
                <RemoveButton
                  label={t('initiatives.need.remove', { number })}
                  busy={busy}
                  onClick={() => void act(() => call(api.unlinkNeed, { params: { id, needId } }))}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {problem !== null && <Failure error={problem} />}
      {changes && (
        <div>
          <NeedDialog initiative={initiative} />
        </div>
      )}
    </section>
  );
}

/** Nothing is shown where no need could be linked. */
function NeedDialog({ initiative }: { initiative: InitiativeView }) {
  const { id } = initiative;
  const changed = useChanged(id);
  const needs = useOptions(initiative)?.needs ?? [];
  const [needId, setNeedId] = useState('');
  const [tried, setTried] = useState(false);
  if (needs.length === 0) return null;

  async function submit(): Promise<boolean> {
    setTried(true);
    if (needId === '') return false;
    await call(api.linkNeed, { params: { id, needId } });
    await changed();
    return true;
  }
  return (
    <FormDialog
      open={t('initiatives.need.add')}
      title={t('initiatives.need.add')}
      submit={t('common.save')}
      onOpen={() => (setNeedId(''), setTried(false))}
      onSubmit={submit}
    >
      <SelectField
        label={t('initiatives.need.which')}
        none={t('initiatives.need.choose')}
        value={needId}
        error={tried && needId === '' && t('initiatives.need.missing')}
        choices={needs.map((need) => [need.id, `${need.number} ${need.title}`])}
        onChange={setNeedId}
      />
    </FormDialog>
  );
}
