import { Button, Heading, Tag } from '@digdir/designsystemet-react';
import type { InitiativeView, MilestoneView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { plainDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { Failure } from '../../ui/index.js';
import { AddMilestoneDialog, ReachDialog } from './milestone-dialogs.js';
import { RemoveButton } from './RemoveButton.js';
import { useDoing } from './use-initiative.js';

/** What is to be reached by when, and what is. */
export function Milestones({ initiative }: { initiative: InitiativeView }) {
  const { milestones, abilities } = initiative;
  const changes = abilities.includes('change');
  return (
    <section className="card stack" aria-labelledby="initiative-milestones">
      <Heading level={2} data-size="2xs" id="initiative-milestones">
        {t('initiatives.milestones')}
      </Heading>
      {milestones.length === 0 && <p>{t('initiatives.milestones.none')}</p>}
      {milestones.length > 0 && (
        <ul className="initiative-list">
          {milestones.map((milestone) => (
            <Milestone key={milestone.id} initiative={initiative} milestone={milestone} changes={changes} />
          ))}
        </ul>
      )}
      {changes && (
        <div>
          <AddMilestoneDialog initiative={initiative} />
        </div>
      )}
    </section>
  );
}

type Row = { initiative: InitiativeView; milestone: MilestoneView; changes: boolean };

function Milestone({ initiative, milestone, changes }: Row) {
  const { id, what, dueOn, done, late } = milestone;
  const { act, busy, problem } = useDoing(initiative);
  const params = { id: initiative.id, milestoneId: id };
  return (
    <li>
      <div className="initiative-head">
        <p className="initiative-name">{what}</p>
        {done && (
          <Tag data-color="success" data-size="sm">
            {t('initiatives.milestone.reach')}
          </Tag>
        )}
        {late && (
          <Tag data-color="danger" data-size="sm">
            {t('initiatives.milestone.late')}
          </Tag>
        )}
      </div>
      <p className="initiative-quiet">
        {done
          ? t('initiatives.milestone.done', { date: plainDate(done.on), name: done.by })
          : t('initiatives.milestone.until', { date: plainDate(dueOn) })}
      </p>
      {changes && (
        <div className="row">
          {done ? (
            <Button
              variant="tertiary"
              data-size="sm"
              disabled={busy}
              aria-label={t('initiatives.milestone.reopen.of', { what })}
              onClick={() => void act(() => call(api.reachMilestone, { params, body: { on: null } }))}
            >
              {t('initiatives.milestone.reopen')}
            </Button>
          ) : (
            <>
              <ReachDialog initiative={initiative} milestone={milestone} />
              <RemoveButton
                label={t('initiatives.milestone.remove', { what })}
                busy={busy}
                onClick={() => void act(() => call(api.removeMilestone, { params }))}
              />
            </>
          )}
        </div>
      )}
      {problem !== null && <Failure error={problem} />}
    </li>
  );
}
