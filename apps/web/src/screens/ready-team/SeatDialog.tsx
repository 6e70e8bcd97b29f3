import { useState } from 'react';
import { Checkbox, Fieldset, Textfield } from '@digdir/designsystemet-react';
import type { OpportunitySubject, ReadyTeamView, Seat } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import { FormDialog, SelectField } from '../../ui/index.js';
import { subjects as all } from './subjects.js';
import { NEIGHBOURS, teamWith } from './team.rules.js';
import { useSavingTeam } from './use-ready-team.js';

type Options = NonNullable<ReadyTeamView['options']>;
type Props = { team: ReadyTeamView; options: Options; at: number };
type Form = { whose: string; subjects: OpportunitySubject[]; people: string[]; phone: string };
/** As many as the contract lets sit there. */
const MOST = 5;

const written = ({ team, options, at }: Props): Form => {
  const seat = team.seats[at];
  return {
    whose: seat ? (seat.of === 'neighbours' ? NEIGHBOURS : (seat.sector?.id ?? '')) : (options.sectors[0]?.id ?? ''),
    subjects: seat?.subjects ?? [],
    people: seat?.people.filter(({ there }) => there).map(({ id }) => id) ?? [],
    phone: team.phone ?? '',
  };
};

/** One seat of the team: who is asked first, the deputies in order, and for what. */
export function SeatDialog(props: Props) {
  const { team, options, at } = props;
  const [opened, setOpened] = useState(team);
  const save = useSavingTeam(opened);
  const [form, setForm] = useState(written(props));
  const [tried, setTried] = useState(false);
  const set = (news: Partial<Form>) => setForm((old) => ({ ...old, ...news }));
  const isNew = at >= team.seats.length;
  const ofNeighbours = form.whose === NEIGHBOURS;
  const candidates = ofNeighbours
    ? options.lent.map(({ id, name, unit, topic }) => [id, `${name}, ${unit} (${t(`topic.${topic}`)})`] as const)
    : (options.sectors.find(({ id }) => id === form.whose)?.people ?? []).map(
        ({ id, name, unit }) => [id, `${name}, ${unit}`] as const,
      );
  const name = team.seats[at]?.sector?.name ?? t('ready-team.neighbours');

  async function submit(): Promise<boolean> {
    setTried(true);
    const { subjects, people, whose } = form;
    const phone = form.phone.trim();
    if (people.length === 0 || (ofNeighbours && phone.length < 3)) return false;
    const seat: Seat = ofNeighbours
      ? { of: 'neighbours', subjects, people }
      : { of: 'sector', sectorId: whose, subjects, people };
    return save({ ...teamWith(opened, at, seat), phone: phone.length < 3 ? null : phone });
  }
  /** Taking somebody out moves those behind up. */
  const choose = (place: number, id: string) =>
    set({ people: id ? withPerson(form.people, place, id) : form.people.filter((_, i) => i !== place) });

  return (
    <FormDialog
      open={t(isNew ? 'ready-team.add' : 'ready-team.change')}
      title={isNew ? t('ready-team.add') : t('ready-team.change.of', { name })}
      submit={t('common.save')}
      variant={isNew ? 'secondary' : 'tertiary'}
      {...(!isNew && { label: t('ready-team.change.of', { name }) })}
      onOpen={() => (setOpened(team), setForm(written(props)), setTried(false))}
      onSubmit={submit}
    >
      <SelectField
        label={t('ready-team.whose')}
        value={form.whose}
        choices={[
          ...options.sectors.map((sector) => [sector.id, sector.name] as const),
          ...(options.lent.length > 0 ? [[NEIGHBOURS, t('ready-team.neighbours')] as const] : []),
        ]}
        onChange={(whose) => set({ whose, people: [] })}
      />
      {Array.from({ length: Math.min(MOST, form.people.length + 1) }, (_, place) => (
        <SelectField
          key={place}
          label={place === 0 ? t('ready-team.first') : t('ready-team.deputy', { n: place })}
          none={t('ready-team.none')}
          value={form.people[place] ?? ''}
          error={tried && place === 0 && form.people.length === 0 && t('ready-team.missing')}
          choices={candidates.filter(([id]) => id === form.people[place] || !form.people.includes(id))}
          onChange={(id) => choose(place, id)}
        />
      ))}
      <Fieldset>
        <Fieldset.Legend>{t('ready-team.subjects')}</Fieldset.Legend>
        {all.map((subject) => (
          <Checkbox
            key={subject}
            label={t(`opportunity.subject.${subject}`)}
            checked={form.subjects.includes(subject)}
            onChange={({ target }) =>
              set({ subjects: all.filter((it) => (it === subject ? target.checked : form.subjects.includes(it))) })
            }
          />
        ))}
      </Fieldset>
      {ofNeighbours && (
        <Textfield
          type="tel"
          label={t('ready-team.phone.label')}
          description={t('ready-team.phone.text')}
          maxLength={30}
          value={form.phone}
          error={tried && form.phone.trim().length < 3 && t('ready-team.phone.missing')}
          onChange={(event) => set({ phone: event.target.value })}
        />
      )}
    </FormDialog>
  );
}

const withPerson = (people: string[], place: number, id: string): string[] =>
  place < people.length ? people.with(place, id) : [...people, id];

export function RemoveSeat({ team, at, name }: { team: ReadyTeamView; at: number; name: string }) {
  const save = useSavingTeam(team);
  return (
    <FormDialog
      open={t('ready-team.remove')}
      label={t('ready-team.remove.of', { name })}
      title={t('ready-team.remove.of', { name })}
      submit={t('ready-team.remove')}
      variant="tertiary"
      danger
      onSubmit={() => save(teamWith(team, at, null))}
    >
      <p>{t('ready-team.remove.text')}</p>
    </FormDialog>
  );
}
