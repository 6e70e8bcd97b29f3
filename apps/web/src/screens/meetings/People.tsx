import { Heading, Tag } from '@digdir/designsystemet-react';
import type { MeetingPerson, MeetingView } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import { AttendanceDialog, GuestDialog } from './AttendanceDialog.js';
import { InviteDialog } from './InviteDialog.js';

const sides = ['association', 'municipality'] as const;

/** Who is invited and what they said; once it has begun, who was there and on whose behalf. */
export function People({ meeting }: { meeting: MeetingView }) {
  const { people, abilities } = meeting;
  const attends = abilities.includes('attend');
  return (
    <section className="card stack">
      <Heading level={2} data-size="2xs">
        {t('meetings.people')}
      </Heading>
      {sides.map((side) => {
        const ofSide = people.filter((person) => person.side === side);
        return (
          ofSide.length > 0 && (
            <div key={side}>
              <p className="agenda-title">{t(`meetings.side.${side}`)}</p>
              <ul className="proposals">
                {ofSide.map((person) => (
                  <li key={person.id}>
                    <Person person={person} />
                    {attends && <AttendanceDialog meeting={meeting} person={person} />}
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
      <div className="row">
        {abilities.includes('invite') && <InviteDialog meeting={meeting} />}
        {attends && <GuestDialog meeting={meeting} />}
      </div>
    </section>
  );
}

function Person({ person: { name, unit, answer, present, onBehalf } }: { person: MeetingPerson }) {
  return (
    <div>
      <p>
        <strong>{name}</strong>, {unit}
      </p>
      <p className="meeting-facts">
        {present ? (
          <Tag data-color="success" data-size="sm">
            {t('meetings.present')}
          </Tag>
        ) : (
          <Tag data-color={answer === 'yes' ? 'info' : 'neutral'} data-size="sm">
            {t(`meetings.said.${answer ?? 'none'}`)}
          </Tag>
        )}
        {onBehalf && <span>{t('meetings.on-behalf', { name: onBehalf })}</span>}
      </p>
    </div>
  );
}
