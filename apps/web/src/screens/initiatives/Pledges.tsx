import { Heading, Tag } from '@digdir/designsystemet-react';
import type { InitiativeView, PledgeState, PledgeView } from '@vertskap/contract';
import { plainDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { inUnit } from './amounts.js';
import { DeliverDialog, PostponeDialog, WithdrawDialog } from './pledge-dialogs.js';
import { PledgeDialog } from './PledgeDialog.js';

const colours = {
  promised: 'info',
  late: 'danger',
  delivered: 'success',
  withdrawn: 'neutral',
} as const satisfies Record<PledgeState, string>;

/** What is pledged, by whom and by when, and how it went; a call to join where more are asked to. */
export function Pledges({ initiative }: { initiative: InitiativeView }) {
  const { pledges, calls, ended, abilities } = initiative;
  const pledging = abilities.includes('pledge');
  return (
    <section className="card stack" aria-labelledby="initiative-pledges">
      <Heading level={2} data-size="2xs" id="initiative-pledges">
        {t('initiatives.pledges')}
      </Heading>
      {calls && !ended && (
        <div className="initiative-call">
          <p>
            <strong>{t('initiatives.call.title')}</strong>
          </p>
          <p>{t('initiatives.call.text')}</p>
        </div>
      )}
      {pledging && (
        <div>
          <PledgeDialog initiative={initiative} />
        </div>
      )}
      {pledges.length > 0 && (
        <ul className="initiative-list">
          {pledges.map((pledge) => (
            <Pledge key={pledge.id} initiative={initiative} pledge={pledge} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Pledge({ initiative, pledge }: { initiative: InitiativeView; pledge: PledgeView }) {
  const { by, unit, amount, what, dueOn, delivered, deliveredOn, moves, withdrawn, state, author } = pledge;
  return (
    <li>
      <div className="initiative-head">
        <p className="initiative-name">{by.name}</p>
        <Tag data-color={colours[state]} data-size="sm">
          {t(`initiatives.pledge.state.${state}`)}
        </Tag>
      </div>
      <p>
        <strong>{inUnit(unit, amount)}</strong> – {what}
      </p>
      <p className="initiative-quiet">
        {[
          t('initiatives.pledge.until', { date: plainDate(dueOn) }),
          ...(deliveredOn
            ? [
                t('initiatives.pledge.delivered', {
                  delivered: inUnit(unit, delivered),
                  date: plainDate(deliveredOn),
                }),
              ]
            : []),
          t('initiatives.pledge.author', { name: author }),
        ].join(' · ')}
      </p>
      {moves.map(({ from, to, by: name, reason, at }) => (
        <p key={at}>{t('initiatives.pledge.moved', { from: plainDate(from), to: plainDate(to), name, reason })}</p>
      ))}
      {withdrawn && <p>{t('initiatives.pledge.withdrawn', { name: withdrawn.by, reason: withdrawn.reason })}</p>}
      {(pledge.mayDeliver || pledge.mayMove || pledge.mayWithdraw) && (
        <div className="row">
          {pledge.mayDeliver && <DeliverDialog initiative={initiative} pledge={pledge} />}
          {pledge.mayMove && <PostponeDialog initiative={initiative} pledge={pledge} />}
          {pledge.mayWithdraw && <WithdrawDialog initiative={initiative} pledge={pledge} />}
        </div>
      )}
    </li>
  );
}
