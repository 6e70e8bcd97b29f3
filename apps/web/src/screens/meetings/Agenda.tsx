import { Heading } from '@digdir/designsystemet-react';
import type { MeetingView } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import { AddTopic } from './AddTopic.js';
import { AgendaRow } from './AgendaRow.js';
import { Proposals } from './Proposals.js';

/** What the meeting is about, in the order it is taken; both sides add to it, also while it lasts. */
export function Agenda({ meeting }: { meeting: MeetingView }) {
  const { agenda, abilities } = meeting;
  const mayPlan = abilities.includes('plan');
  return (
    <section className="card stack">
      <Heading level={2} data-size="2xs">
        {t('meetings.agenda')}
      </Heading>
      {agenda.length === 0 && <p>{t(mayPlan ? 'meetings.agenda.empty' : 'meetings.agenda.none')}</p>}
      <ol className="agenda">
        {agenda.map((item, i) => (
          <AgendaRow key={item.id} meeting={meeting} item={item} number={i + 1} />
        ))}
      </ol>
      {mayPlan && <AddTopic meeting={meeting} />}
      {mayPlan && <Proposals meeting={meeting} />}
    </section>
  );
}
