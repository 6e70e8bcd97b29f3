import { describe, expect, test } from '@jest/globals';
import { cast } from './cast.js';
import { stories } from './stories/index.js';
import type { Role, SectorKey, Step, Story } from './story.types.js';

const people = new Map(cast.people.map((p) => [p.key, p]));
const kystby = stories.filter((s) => s.municipality === 'kystby');

describe('the cast', () => {
  test('organisation numbers are synthetic, unique and pass modulus 11', () => {
    const numbers = [...cast.associations, ...cast.companies].map((o) => o.orgNumber);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const n of numbers) expect({ n, ok: /^3\d{8}$/.test(n) && passesMod11(n) }).toEqual({ n, ok: true });
    expect(passesMod11(`${numbers[0]!.slice(0, 8)}${(Number(numbers[0]!.at(-1)) + 1) % 10}`)).toBe(false);
  });

  test('keys and addresses are unique, and no address can be delivered', () => {
    for (const list of [cast.municipalities, cast.associations, cast.companies, cast.people])
      expect(new Set(list.map((x) => x.key)).size).toBe(list.length);
    const emails = cast.people.map((p) => p.email);
    expect(new Set(emails).size).toBe(emails.length);
    for (const email of emails) expect(email).toMatch(/^[a-z.]+@[a-z]+\.example$/);
  });

  test('everybody belongs somewhere that exists, and every municipality has one intake', () => {
    for (const m of cast.municipalities) expect(m.sectors.filter((s) => s.intake).length).toBe(1);
    for (const a of cast.associations) expect(cast.municipalities.map((m) => m.key)).toContain(a.municipality);
    for (const c of cast.companies) {
      expect(c.industry).toMatch(/^\d\d\.\d{3}$/);
      for (const a of c.associations) expect(cast.associations.map((x) => x.key)).toContain(a);
    }
    for (const p of cast.people) {
      expect([p.municipality, p.association, p.company].filter(Boolean).length).toBe(1);
      const municipality = cast.municipalities.find((m) => m.key === p.municipality);
      if (p.sector) expect(municipality!.sectors.map((s) => s.key)).toContain(p.sector);
      if (p.association) expect(cast.associations.map((a) => a.key)).toContain(p.association);
      if (p.company) expect(cast.companies.map((c) => c.key)).toContain(p.company);
    }
  });
});

describe('the stories', () => {
  test.each(stories.map((s) => [s.id, s] as const))('%s can be played', (_, story) => {
    expect(play(story).sin).toBeUndefined();
  });

  test('the player refuses what is illegal', () => {
    const story = kystby.find((s) => s.id === 'tomt-moen')!;
    const [comment, handOver, note, answer, confirm] = story.steps as [Step, Step, Step, Step, Step];
    const sinOf = (...steps: Step[]): string | undefined => play({ ...story, steps }).sin;
    expect(sinOf(comment, handOver, note, answer, confirm)).toBeUndefined();
    expect(sinOf(comment, answer)).toMatch(/ball/);
    expect(sinOf(comment, handOver, confirm)).toMatch(/confirm/);
    expect(sinOf(note)).toMatch(/never had/);
    expect(sinOf(comment, handOver, answer, confirm, comment)).toMatch(/over/);
    expect(sinOf(comment, { ...handOver, by: 'oddny' })).toMatch(/side/);
    expect(sinOf(comment, { ...handOver, by: 'elin' })).toMatch(/side/);
    expect(sinOf(comment, { ...handOver, wait: { workdays: 0, time: '08:00' } })).toMatch(/time/);
  });

  test('references hold: who raises speaks for the association, and for its own members', () => {
    for (const s of stories) {
      const association = cast.associations.find((a) => a.key === s.association);
      expect({ id: s.id, at: association?.municipality }).toEqual({ id: s.id, at: s.municipality });
      expect({ id: s.id, by: people.get(s.raisedBy)?.association }).toEqual({ id: s.id, by: s.association });
      expect({ id: s.id, lang: people.get(s.raisedBy)?.writes }).toEqual({ id: s.id, lang: s.lang });
      if (typeof s.onBehalf === 'object' && 'companies' in s.onBehalf)
        for (const key of s.onBehalf.companies) {
          const company = cast.companies.find((c) => c.key === key);
          const member = company?.associations.includes(s.association);
          expect({ id: s.id, key, member }).toEqual({ id: s.id, key, member: true });
        }
    }
    expect(new Set(stories.map((s) => s.id)).size).toBe(stories.length);
    expect(new Set(stories.map((s) => s.title)).size).toBe(stories.length);
  });

  test('everything has happened before today', () => {
    for (const s of stories) {
      const elapsed = total(s.steps);
      const available = 'workdaysAgo' in s.raised ? s.raised.workdaysAgo - 1 : s.raised.weeksAgo * 5 - 4 - 12;
      expect({ id: s.id, early: elapsed <= available }).toEqual({ id: s.id, early: true });
    }
  });

  test('the mix is the one designed', () => {
    expect([kystby.length, stories.length - kystby.length]).toEqual([62, 4]);
    const ends = kystby.map((s) => play(s));
    const count = (state: State, holder?: string): number =>
      ends.filter((e) => e.state === state && (holder === undefined || kindOf(e.holder) === holder)).length;
    expect(count('open')).toBe(16);
    expect([count('open', 'association'), count('open', 'external'), count('open', 'sector')]).toEqual([3, 3, 10]);
    expect([count('answered'), count('closed'), count('declined'), count('withdrawn')]).toEqual([4, 38, 2, 1]);
    expect([count('merged'), storiesWith('back'), storiesWith('invite_to_speak')]).toEqual([1, 1, 1]);
    expect(kystby.filter((s) => s.visibility === 'restricted').map((s) => play(s).state)).toEqual(['open']);
    expect(storiesWith('send_back')).toBe(5);
    expect([storiesWith('offer'), storiesWith('not_ours')]).toEqual([1, 1]);
    expect(storiesWith('question')).toBeGreaterThanOrEqual(11);
    expect(storiesWith('internal_note')).toBeGreaterThanOrEqual(12);
    expect([storiesWith('register_statutory'), storiesWith('suspend_statutory')]).toEqual([2, 1]);
    expect([storiesWith('consult'), storiesWith('contribute')]).toEqual([1, 1]);
    expect(kystby.filter((s) => handOvers(s).length > 0).length).toBeGreaterThanOrEqual(15);
    expect(kystby.filter((s) => handOvers(s).length > 1).length).toBeGreaterThanOrEqual(7);
    const nynorsk = kystby.filter((s) => s.lang === 'nn').length;
    expect(nynorsk >= 8 && nynorsk <= 10).toBe(true);
  });

  test('promises: most are kept, two are broken, some still run', () => {
    const verdicts = kystby.flatMap(promises);
    const of = (v: string): number => verdicts.filter((x) => x === v).length;
    expect({ kept: of('kept'), broken: of('broken'), running: of('running') }).toEqual({
      kept: 6,
      broken: 2,
      running: 4,
    });
  });

  test('about four of five first responses come within three working days', () => {
    const verdicts = kystby.map(firstResponse).filter((v) => v !== 'running');
    const share = verdicts.filter((v) => v === 'met').length / verdicts.length;
    expect(verdicts.length).toBe(60);
    expect(share).toBeGreaterThan(0.76);
    expect(share).toBeLessThan(0.84);
  });

  test('the worst one has lain with Drift for 14 working days', () => {
    const worst = kystby.find((s) => s.title === 'Strøm til torget')!;
    const given = worst.steps.findIndex((step) => step.do === 'hand_over');
    expect((worst.raised as { workdaysAgo: number }).workdaysAgo - total(worst.steps.slice(0, given + 1))).toBe(14);
    expect(play(worst)).toMatchObject({ state: 'open', holder: 'drift' });
  });

  test('each of the last 16 weeks has one to four new needs, wherever in the week today falls', () => {
    const days = kystby.flatMap((s) => ('workdaysAgo' in s.raised ? [s.raised.workdaysAgo] : []));
    for (let from = 1; from + 4 <= 80; from++) {
      const inWeek = days.filter((d) => d >= from && d < from + 5).length;
      expect({ from, fits: inWeek >= 1 && inWeek <= 4 }).toEqual({ from, fits: true });
    }
    expect(Math.max(...kystby.map((s) => ('weeksAgo' in s.raised ? s.raised.weeksAgo : 0)))).toBeGreaterThan(75);
  });

  test('the text is finished, and names no date that would age', () => {
    for (const s of stories)
      for (const text of textsOf(s)) {
        expect(text.trim()).toBe(text);
        expect(text).toMatch(/[.?!]$/);
        expect(text).not.toMatch(
          /lorem|ipsum|todo|tbd|xxx|placeholder|plassholder|eksempeltekst|[{}<>]|\p{Emoji_Presentation}/iu,
        );
        expect(text).not.toMatch(
          /\b(20[12]\d|januar|februar|april|juni|juli|august|september|oktober|november|desember)\b/i,
        );
        expect(text).not.toMatch(/ {2}|\n(?!\n|\S)/);
      }
  });
});

type State = 'open' | 'answered' | 'closed' | 'declined' | 'withdrawn' | 'merged';
type Holder = SectorKey | 'association' | { external: string } | undefined;
type Played = { state: State; holder: Holder; sin?: string };

/** Plays a story by the semantics in story.types.ts; `sin` says the first thing that is not allowed. */
function play(story: Story): Played {
  const intake = cast.municipalities.find((m) => m.key === story.municipality)!.sectors.find((s) => s.intake)!.key;
  const first = story.askedSector ?? intake;
  const had = new Set<SectorKey>([first]);
  const consulted = new Set<SectorKey>();
  const behind = new Set<string>(
    typeof story.onBehalf === 'object' && 'companies' in story.onBehalf ? story.onBehalf.companies : [],
  );
  const invited = new Set<string>();
  const promised = new Map<string, boolean>();
  const known = new Set(cast.municipalities.find((m) => m.key === story.municipality)!.sectors.map((s) => s.key));
  let state: State = 'open';
  let holder: Holder = first;
  let asker: SectorKey = first;
  let lender: string | undefined;
  let offered: SectorKey | undefined;
  let before = story.raised.time;

  for (const [i, step] of story.steps.entries()) {
    const sin = (why: string): Played => ({ state, holder, sin: `${story.id}, step ${i + 1} (${step.do}): ${why}` });
    const who = people.get(step.by);
    const municipal = who?.municipality === story.municipality;
    const coordinator = municipal && who?.role === 'business_coordinator';
    const business = who?.association === story.association;
    const forBusiness = step.do === 'confirm' || step.do === 'send_back' || step.do === 'withdraw';

    const promises = step.do === 'commit' || step.do === 'fulfil' || step.do === 'postpone';
    if (state !== 'open' && state !== 'answered' && (!promises || step.do === 'commit')) return sin('it is over');
    if (step.wait.workdays === 0 && step.wait.time <= before) return sin('time runs backwards');
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(step.wait.time)) return sin('no such time');
    const company = companyOf(step.by);
    const backs = step.do === 'back' || step.do === 'invite_to_speak';
    if (backs ? !business && (company !== step.company || step.do !== 'back') : false)
      return sin('not theirs to speak for');
    if (
      step.do === 'comment' || step.do === 'amend' || promises
        ? !municipal && !business && !invited.has(company ?? '')
        : backs
          ? false
          : forBusiness
            ? !business
            : !municipal
    )
      return sin('wrong side');
    const replies = step.do === 'accept' || step.do === 'not_ours';
    if (replies && (!offered || who?.sector !== offered)) return sin('nothing was offered to them');
    const political = politics[step.do];
    if (political && !political.includes(who?.role ?? 'company_contact')) return sin('not theirs in politics');
    const asked = step.do === 'contribute' ? consulted : had;
    if (
      !political &&
      !replies &&
      municipal &&
      !coordinator &&
      (who?.role !== 'case_handler' || !who.sector || !asked.has(who.sector))
    )
      return sin('the sector never had the ball');
    const external = typeof holder === 'object';
    if (['answer', 'provisional_answer', 'question', 'hand_over', 'offer', 'decline'].includes(step.do)) {
      if (state !== 'open') return sin('not open');
      if (holder === 'association') return sin('the association has the ball');
      if (external ? step.by !== lender && !coordinator : who?.sector !== holder && !coordinator)
        return sin('somebody else has the ball');
    }
    before = step.wait.time;

    switch (step.do) {
      case 'back':
        behind.add(step.company);
        break;
      case 'invite_to_speak':
        if (!behind.has(step.company)) return sin('not behind it');
        invited.add(step.company);
        break;
      case 'merge':
        if (!coordinator || !isOlder(step.into, story)) return sin('not to be merged');
        state = 'merged';
        holder = undefined;
        break;
      case 'name_readers':
        if (!coordinator || story.visibility !== 'restricted') return sin('nobody to name');
        break;
      case 'commit':
        promised.set(step.what, municipal);
        break;
      case 'fulfil':
      case 'postpone':
        if (promised.get(step.what) !== municipal) return sin('not promised by them');
        break;
      case 'internal_note':
      case 'amend':
      case 'provisional_answer':
      case 'contribute':
      case 'register_statutory':
        break;
      case 'consult':
        if (step.sectors.some((sector) => sector === holder || !known.has(sector))) return sin('to nobody new');
        step.sectors.forEach((sector) => consulted.add(sector));
        break;
      case 'suspend_statutory':
        if (!story.steps.slice(0, i).some((s) => s.do === 'register_statutory' && s.rule === step.rule))
          return sin('nothing to suspend');
        break;
      case 'comment':
        if (state !== 'open') return sin('nothing to comment on');
        if (business && holder === 'association') holder = asker;
        break;
      case 'question':
        if (typeof holder === 'string' && holder !== 'association') asker = holder;
        holder = 'association';
        break;
      case 'hand_over':
        if (typeof step.to === 'object') lender = step.by;
        else if (step.to === 'association') asker = who?.sector ?? first;
        else if (step.to === holder || !known.has(step.to)) return sin('to nobody new');
        else had.add(step.to);
        holder = step.to;
        break;
      case 'flag_priority':
      case 'lift_priority':
      case 'ask_status':
        break;
      case 'answer_status':
        if (!coordinator && who?.sector !== (holder === 'association' || external ? asker : holder))
          return sin('another sector owes it');
        break;
      case 'refer_to_council':
        if (typeof holder === 'string' && holder !== 'association') asker = holder;
        lender = step.by;
        holder = { external: step.body };
        break;
      case 'register_decision':
        if (!external) return sin('nothing to decide');
        holder = asker;
        break;
      case 'offer':
        if (offered || step.to === holder || !known.has(step.to)) return sin('to nobody new');
        offered = step.to;
        break;
      case 'accept':
        if (offered) had.add((holder = offered));
        offered = undefined;
        break;
      case 'not_ours':
        if (step.instead === holder || step.instead === offered) return sin('to nobody new');
        offered = step.instead;
        break;
      case 'take_back':
        if (!offered) return sin('nothing to take back');
        offered = undefined;
        break;
      case 'assign_sector':
        if (!coordinator || step.to === holder) return sin('not to be decided');
        had.add((holder = step.to));
        offered = undefined;
        break;
      case 'answer':
        asker = external ? (who?.sector ?? first) : (holder as SectorKey);
        holder = 'association';
        state = 'answered';
        break;
      case 'confirm':
        if (state !== 'answered') return sin('nothing to confirm');
        state = 'closed';
        holder = undefined;
        break;
      case 'send_back':
        if (state !== 'answered') return sin('nothing to send back');
        if (step.text.split(/[.?!] /).length > 1) return sin('one sentence');
        state = 'open';
        holder = asker;
        break;
      case 'decline':
      case 'withdraw':
        state = step.do === 'decline' ? 'declined' : 'withdrawn';
        holder = undefined;
        break;
    }
  }
  return { state, holder };
}

const politics: Partial<Record<Step['do'], Role[]>> = {
  flag_priority: ['mayor'],
  lift_priority: ['mayor'],
  ask_status: ['mayor'],
  answer_status: ['business_coordinator', 'case_handler', 'sector_leader'],
  refer_to_council: ['mayor', 'municipal_director', 'business_coordinator'],
  register_decision: ['mayor', 'municipal_director', 'business_coordinator'],
};

const companyOf = (person: string): string | undefined => people.get(person)?.company;

/** Whether that story of the same municipality was raised before this one. */
function isOlder(id: string, { municipality, raised }: Story): boolean {
  const other = stories.find((s) => s.id === id);
  if (other?.municipality !== municipality || !('workdaysAgo' in raised)) return false;
  return !('workdaysAgo' in other.raised) || other.raised.workdaysAgo > raised.workdaysAgo;
}

function kindOf(holder: Holder): 'sector' | 'association' | 'external' | undefined {
  if (holder === undefined || holder === 'association') return holder;
  return typeof holder === 'object' ? 'external' : 'sector';
}

function total(steps: readonly Step[]): number {
  return steps.reduce((sum, step) => sum + step.wait.workdays, 0);
}

function storiesWith(kind: Step['do']): number {
  return kystby.filter((s) => s.steps.some((step) => step.do === kind)).length;
}

/** From one sector to another; the intake is a sector too. */
function handOvers(story: Story): Step[] {
  return story.steps.filter((s) => s.do === 'hand_over' && typeof s.to === 'string' && s.to !== 'association');
}

function promises(story: Story): ('kept' | 'broken' | 'running')[] {
  return story.steps.flatMap((step, i) => {
    if (step.do !== 'provisional_answer') return [];
    const rest = story.steps.slice(i + 1);
    const answered = rest.findIndex((s) => s.do === 'answer');
    if (answered >= 0) return [total(rest.slice(0, answered + 1)) <= step.promisedInWorkdays ? 'kept' : 'broken'];
    if (!('workdaysAgo' in story.raised)) return ['broken'];
    const since = story.raised.workdaysAgo - total(story.steps.slice(0, i + 1));
    return [since <= step.promisedInWorkdays ? 'running' : 'broken'];
  });
}

const said: Step['do'][] = ['comment', 'answer', 'provisional_answer', 'question', 'decline'];

function firstResponse(story: Story): 'met' | 'late' | 'running' {
  const at = story.steps.findIndex((s) => people.get(s.by)?.municipality !== undefined && said.includes(s.do));
  if (at >= 0) return total(story.steps.slice(0, at + 1)) <= 3 ? 'met' : 'late';
  return 'workdaysAgo' in story.raised && story.raised.workdaysAgo <= 3 ? 'running' : 'late';
}

function textsOf(story: Story): string[] {
  const ofStep = (step: Step): (string | undefined)[] => [
    'text' in step ? step.text : undefined,
    'needed' in step ? step.needed : undefined,
    'question' in step ? step.question : undefined,
    'reason' in step ? step.reason : undefined,
    'facts' in step ? step.facts : undefined,
    'what' in step ? step.what : undefined,
  ];
  return [story.body, ...story.steps.flatMap(ofStep)].filter((text) => text !== undefined);
}

/** Brønnøysund's control digit: weights 3 2 7 6 5 4 3 2, modulus 11. */
function passesMod11(orgNumber: string): boolean {
  const weights = [3, 2, 7, 6, 5, 4, 3, 2];
  const sum = weights.reduce((s, w, i) => s + w * Number(orgNumber[i]), 0);
  return (11 - (sum % 11)) % 11 === Number(orgNumber[8]);
}
