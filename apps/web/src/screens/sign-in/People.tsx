import { useState } from 'react';
import { Heading } from '@digdir/designsystemet-react';
import { ArrowRightIcon } from '@navikt/aksel-icons';
import type { DemoPerson, Side } from '@vertskap/contract';

type PeopleProps = {
  title: string;
  people: DemoPerson[];
  onChoose: (person: DemoPerson) => Promise<void>;
  side: Side;
};

/** People of one organisation or side, each a button. */
export function People({ title, people, onChoose, side }: PeopleProps) {
  const [busy, setBusy] = useState<string>();
  async function choose(person: DemoPerson): Promise<void> {
    setBusy(person.membershipId);
    await onChoose(person);
    setBusy(undefined);
  }
  return (
    <section data-color={side === 'association' ? 'brand1' : 'accent'} className="sign-in-side">
      <Heading level={2} data-size="xs">
        {title}
      </Heading>
      <ul>
        {people.map((person) => (
          <li key={person.membershipId}>
            <button
              type="button"
              className="person"
              aria-busy={busy === person.membershipId || undefined}
              onClick={() => void choose(person)}
            >
              <span className="person-initials" aria-hidden>
                {initialsOf(person.name)}
              </span>
              <span className="person-words">
                <span className="person-name">{person.name}</span>
                <span className="person-position">{placeOf(person, side)}</span>
              </span>
              <ArrowRightIcon aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Arealplanlegger, Plan og bygg"; the municipality is in the heading, the association is not. */
function placeOf({ position, sector, organisation }: DemoPerson, side: Side): string {
  const unit = side === 'municipality' ? sector : organisation;
  return !unit || position.includes(unit) ? position : `${position}, ${unit}`;
}

/** "Kari Nordmann Moe" → "KM" */
function initialsOf(name: string): string {
  const parts = name.split(/\s+/);
  return `${parts[0]?.[0] ?? ''}${parts.length > 1 ? (parts.at(-1)?.[0] ?? '') : ''}`;
}
