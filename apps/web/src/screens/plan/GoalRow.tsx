import { Link } from 'wouter';
import type { GoalView, PlanView } from '@vertskap/contract';
import { plainDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { seesNeeds } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { GoalDialog } from './GoalDialog.js';

/** A goal with what is below it; how many needs serve it leads to them. */
export function GoalRow({ goal, plan }: { goal: GoalView; plan: PlanView }) {
  const { id, title, indicator, theme, from, to, ended, needs, open, initiatives, meetings, insights } = goal;
  const below = plan.goals.filter(({ parentId }) => parentId === id);
  const words = t(needs === 0 ? 'plan.nobody' : 'plan.needs', { n: needs, open });
  return (
    <li className="plan-goal" data-ended={ended || undefined}>
      <div className="plan-goal-head">
        <div>
          <p className="plan-goal-title">{title}</p>
          {indicator && <p>{t('plan.seen-by', { indicator })}</p>}
          <p className="plan-quiet">
            {[
              theme && t(`common.theme.${theme}`),
              from && to && `${plainDate(from)} – ${plainDate(to)}`,
              from && !to && t('plan.from', { date: plainDate(from) }),
              to && !from && t('plan.to', { date: plainDate(to) }),
              ended && t('plan.ended'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {seesNeeds(useActing()) && (
            <p>
              {needs === 0 ? (
                words
              ) : (
                <Link href={`/behov?goal=${id}`} className="ds-link">
                  {words}
                </Link>
              )}
            </p>
          )}
          {initiatives > 0 && (
            <p>
              <Link href={`/satsinger?goal=${id}`} className="ds-link">
                {t('plan.initiatives', { n: initiatives })}
              </Link>
            </p>
          )}
          {meetings > 0 && (
            <p>
              <Link href="/moter" className="ds-link">
                {t('plan.meetings', { n: meetings })}
              </Link>
            </p>
          )}
          {insights > 0 && (
            <p>
              <Link href={`/markedsinnsikt?goal=${id}`} className="ds-link">
                {t('plan.insights', { n: insights })}
              </Link>
            </p>
          )}
        </div>
        {plan.mayChange && (
          <div className="plan-acts">
            {!ended && <GoalDialog plan={plan} parentId={id} label={t('plan.add-below.of', { title })} />}
            <GoalDialog plan={plan} goal={goal} label={t('plan.change.of', { title })} />
          </div>
        )}
      </div>
      {below.length > 0 && (
        <ul className="plan-goals">
          {below.map((one) => (
            <GoalRow key={one.id} goal={one} plan={plan} />
          ))}
        </ul>
      )}
    </li>
  );
}
