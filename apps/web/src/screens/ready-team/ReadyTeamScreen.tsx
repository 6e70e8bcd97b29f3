import { Heading } from '@digdir/designsystemet-react';
import type { ReadyTeamView } from '@vertskap/contract';
import { list, onDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { EmptyState, Failure, Page, Together } from '../../ui/index.js';
import { ChecklistCard } from './ChecklistCard.js';
import { MyCalls } from './MyCalls.js';
import { RemoveSeat, SeatDialog } from './SeatDialog.js';
import { useReadyTeam } from './use-ready-team.js';
import './ready-team.css';

/** Who is asked when an opportunity comes, what is looked into then, and what the reader was asked. */
export default function ReadyTeamScreen() {
  const { data, error, isPending, refetch } = useReadyTeam();
  return (
    <Page
      title={t('ready-team.title')}
      lead={t('ready-team.lead')}
      width="narrow"
      actions={data?.options && <SeatDialog team={data} options={data.options} at={data.seats.length} />}
    >
      <Together coming={isPending} rows={6}>
        <MyCalls />
        {data && <Team team={data} />}
        {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
        <ChecklistCard />
      </Together>
    </Page>
  );
}

function Team({ team }: { team: ReadyTeamView }) {
  if (team.seats.length === 0)
    return <EmptyState title={t('ready-team.empty.title')}>{t('ready-team.empty.text')}</EmptyState>;
  return (
    <section className="card stack" aria-labelledby="ready-team">
      <Heading level={2} data-size="xs" id="ready-team">
        {t('ready-team.team')}
      </Heading>
      <ul className="ready-seats">
        {team.seats.map((seat, i) => (
          <SeatRow key={`${i} ${seat.people[0]?.id ?? ''}`} team={team} at={i} />
        ))}
      </ul>
      {team.phone && <p>{t('ready-team.phone', { phone: team.phone })}</p>}
      {team.changed && (
        <p className="ready-quiet">
          {t('ready-team.changed', { name: team.changed.by, date: onDate(team.changed.at) })}
        </p>
      )}
    </section>
  );
}

function SeatRow({ team, at }: { team: ReadyTeamView; at: number }) {
  const seat = team.seats[at];
  if (!seat) return null;
  const { sector, subjects, people } = seat;
  const name = sector?.name ?? t('ready-team.neighbours');
  return (
    <li className="ready-seat">
      <p className="ready-seat-name">{name}</p>
      <p className="ready-quiet">
        {subjects.length === 0
          ? t('ready-team.always')
          : t('ready-team.only', {
              subjects: list(subjects.map((it) => t(`opportunity.subject.${it}`).toLowerCase())),
            })}
      </p>
      <ol className="ready-people">
        {people.map((somebody, i) => (
          <li key={somebody.id}>
            <span className="ready-place">{i === 0 ? t('ready-team.first') : t('ready-team.deputy', { n: i })}</span>
            <span>
              {somebody.name || t('ready-team.someone-gone')}
              {somebody.there ? somebody.unit && `, ${somebody.unit}` : ` (${t('ready-team.gone').toLowerCase()})`}
            </span>
          </li>
        ))}
      </ol>
      {team.options && (
        <div className="row">
          <SeatDialog team={team} options={team.options} at={at} />
          <RemoveSeat team={team} at={at} name={name} />
        </div>
      )}
    </li>
  );
}
