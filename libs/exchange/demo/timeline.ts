import { addWorkdays, compile, localDate, nextOpening, wallToInstant, type WorkingCalendar } from '@vertskap/clocks';
import { cast } from './cast.js';
import { isServed } from './plan.js';
import type { PersonDef, PersonKey, Raised, SectorKey, Step, Story } from './story.types.js';

type Calendar = ReturnType<typeof compile>;

/** What happens. `opened`: the municipality looks at the need for the first time; `serves`: it says which goals of the plan it serves. */
export type Act =
  | Step
  | { do: 'raise'; by: PersonKey }
  | { do: 'opened'; by: PersonKey }
  | { do: 'serves'; by: PersonKey }
  | { do: 'accept'; by: PersonKey };
/** One thing that happens in a story; `date` is what the act promises or asks for. */
export type Scene = { story: Story; key: string; at: Date; act: Act; date: string | null };

const MINUTE = 60_000;

/** Every scene of all stories up to `now`, in the order of time. Pure: days and hours are those of the calendar given. */
export function timeline(stories: readonly Story[], calendar: WorkingCalendar, now: Date): Scene[] {
  const cal = compile(calendar);
  return stories
    .flatMap((story) => scenesOf(story, cal, now))
    .filter((scene) => scene.at <= now)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

function scenesOf(story: Story, cal: Calendar, now: Date): Scene[] {
  const scene = (key: string | number, at: number, act: Act, date: string | null = null): Scene => ({
    story,
    key: `${story.id}/${key}`,
    at: new Date(at),
    act,
    date,
  });
  let day = raisedOn(story.raised, cal, localDate(cal, now.getTime()));
  const raised = instant(cal, day, story.raised.time);
  const steps = story.steps.map((step, i) => {
    day = addWorkdays(cal, day, step.wait.workdays);
    const ahead = step.do === 'register_decision' ? 0 : workdaysAhead(step);
    return scene(i, instant(cal, day, step.wait.time), step, ahead === null ? null : addWorkdays(cal, day, ahead));
  });
  const answered = steps.find((s) => isStaff(s.act.by))?.at.getTime() ?? Infinity;
  const opened = Math.min(
    nextOpening(cal, raised + 20 * MINUTE) + (story.id.length % 7) * 9 * MINUTE,
    answered - MINUTE,
  );
  return [
    scene('raise', raised, { do: 'raise', by: story.raisedBy }),
    scene('opened', opened, { do: 'opened', by: coordinatorOf(story) }),
    ...(story.municipality === 'kystby' && isServed(story.theme)
      ? [scene('serves', opened + MINUTE / 2, { do: 'serves', by: coordinatorOf(story) })]
      : []),
    ...steps,
    ...acceptances(story, steps).map(({ place, by }) => {
      const [offered = raised, next = Infinity] = steps.slice(place, place + 2).map((step) => step.at.getTime());
      return scene(`${place}-accept`, takenAt(cal, offered, next), { do: 'accept', by });
    }),
  ];
}

function workdaysAhead(step: Step): number | null {
  if ('promisedInWorkdays' in step) return step.promisedInWorkdays;
  if (step.do === 'refer_to_council') return step.meetingInWorkdays;
  if (step.do === 'register_statutory') return 0;
  if (step.do === 'suspend_statutory') return step.wakeInWorkdays;
  return 'replyInWorkdays' in step ? (step.replyInWorkdays ?? null) : null;
}

/** A weekday that is a public holiday moves to the next working day; Saturdays and Sundays are meant. */
function raisedOn(raised: Raised, cal: Calendar, today: string): string {
  if ('workdaysAgo' in raised) return addWorkdays(cal, today, -raised.workdaysAgo);
  const monday = addDays(today, -((new Date(`${today}T12:00Z`).getUTCDay() + 6) % 7));
  const date = addDays(monday, raised.weekday - 7 * raised.weeksAgo);
  const yesterday = addDays(date, -1);
  return raised.weekday > 4 ? date : addWorkdays(cal, yesterday, 1);
}

function addDays(date: string, days: number): string {
  const noon = new Date(`${date}T12:00Z`);
  noon.setUTCDate(noon.getUTCDate() + days);
  return noon.toISOString().slice(0, 10);
}

/** On a half day what would have happened from 8 to 15.30 happens, in the same order, before noon. */
function instant(cal: Calendar, date: string, time: string): number {
  const halfDay = isOpen(cal, `${date}T09:00`) && !isOpen(cal, `${date}T12:30`);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const sinceEight = (hour - 8) * 60 + minute;
  const squeeze = halfDay && sinceEight > 0 && sinceEight <= 7.5 * 60;
  if (!squeeze) return wallToInstant(cal, `${date}T${time}`);
  return wallToInstant(cal, `${date}T08:00`) + Math.round((sinceEight * 4) / 7.5) * MINUTE;
}

function isOpen(cal: Calendar, wall: string): boolean {
  const at = wallToInstant(cal, wall);
  return nextOpening(cal, at) === at;
}

/** Which hand-overs somebody has to accept: those to another sector than the one that had the ball last, by somebody else. */
function acceptances(story: Story, steps: readonly { act: Act }[]): { place: number; by: PersonKey }[] {
  let last = story.askedSector ?? 'mottak';
  return steps.flatMap(({ act }, place) => {
    if (act.do !== 'hand_over' || typeof act.to !== 'string' || act.to === 'association') return [];
    const asks = act.to !== last && act.to !== cast.people.find((p) => p.key === act.by)?.sector;
    last = act.to;
    return asks ? [{ place, by: receiverOf(story, act.to) }] : [];
  });
}

/** The receiver takes the ball within the hour; at once where something else is done before that. */
function takenAt(cal: Calendar, offered: number, next: number): number {
  const soon = nextOpening(cal, offered + 40 * MINUTE);
  return soon < next ? soon : offered + MINUTE;
}

function receiverOf({ municipality }: Story, sector: SectorKey): PersonKey {
  const works = (p: PersonDef) => p.role === 'case_handler' || p.role === 'business_coordinator';
  const found = cast.people.find((p) => p.municipality === municipality && p.sector === sector && works(p));
  if (!found) throw new Error(`nobody works in ${sector} of ${municipality}`);
  return found.key;
}

const isStaff = (person: PersonKey): boolean =>
  cast.people.some((p) => p.key === person && p.municipality !== undefined);

function coordinatorOf({ municipality }: Story): PersonKey {
  const found = cast.people.find((p) => p.municipality === municipality && p.role === 'business_coordinator');
  if (!found) throw new Error(`${municipality} has no coordinator in the cast`);
  return found.key;
}
