import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { applyInternalEvent, applyNeedEvent } from '@vertskap/client';
import { api, type ClockView, Deed, type NeedView, type Side } from '@vertskap/contract';
import { inDays, on, raise } from '../harness/deeds.js';
import { type House, openHouse, until } from '../harness/house.js';
import { aNeighbourAssociation } from '../harness/places.js';
import type { Listener, Visitor } from '../harness/visitor.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

/** Someone who opened the page once and has only listened since. */
type Watcher = { name: string; visitor: Visitor; ear: Listener; view: NeedView; applied: number };

async function watch(name: string, visitor: Visitor, needId: string): Promise<Watcher | undefined> {
  const { status, body: view } = await on(needId, visitor).view();
  if (status === 404) return undefined;
  const ear = await visitor.listen();
  const shared = await ear.follow(`need/${needId}/shared`, view.need.seq);
  expect([name, shared.outcome]).toEqual([name, 'current']);
  const internal = await ear.follow(`need/${needId}/internal`, view.internal?.seq ?? 0);
  expect([name, internal.outcome]).toEqual([name, view.internal ? 'current' : 'refused']);
  return { name, visitor, ear, view, applied: 0 };
}

const aFile = async (by: Visitor): Promise<string> => {
  const { body } = await by.request('POST', '/api/attachments?name=kart.txt', Buffer.from('Her.'));
  return (body as { id: string }).id;
};

/** The page after all that came over the socket so far. */
function listened(w: Watcher): NeedView {
  for (; w.applied < w.ear.seen.length; w.applied++) {
    const envelope = w.ear.seen[w.applied]!;
    if (envelope.stream.endsWith('/shared')) w.view = { ...w.view, need: applyNeedEvent(w.view.need, envelope) };
    else w.view = { ...w.view, internal: applyInternalEvent(w.view.internal, envelope) };
  }
  return w.view;
}

test('for every deed and every reader: what was loaded once, and every event since, is what a fresh load gives', async () => {
  const place = await house.aPlace();
  const others = await aNeighbourAssociation(house.owner, place);
  const everyone = {
    leader: place.leader,
    deputy: place.deputy,
    contact: place.contact,
    coordinator: place.coordinator,
    planner: place.planner,
    planLeader: place.planLeader,
    roadman: place.roadman,
    director: place.director,
    mayor: place.mayor,
    neighbour: others.leader,
  };
  const visitors = Object.fromEntries(
    await Promise.all(Object.entries(everyone).map(async ([name, person]) => [name, await house.as(person)] as const)),
  ) as Record<keyof typeof everyone, Visitor>;
  const older = await raise(visitors.leader, place);
  const { number: olderNumber } = (await on(older, visitors.leader).view()).body.need;
  const needId = await raise(visitors.leader, place);
  await visitors.coordinator.call(api.addGoal, {
    body: { parentId: null, title: 'Flere arbeidsplasser', indicator: null, from: null, to: null },
  });
  const goalId = (await visitors.planner.call(api.plan, { query: {} })).body.goals[0]!.id;
  const watchers: Watcher[] = [];
  const deeds = new Set<string>(['raise']);

  const compare = async (after: string) => {
    for (const [name, visitor] of Object.entries(visitors))
      if (!watchers.some((w) => w.name === name)) {
        const watcher = await watch(name, visitor, needId);
        if (watcher) watchers.push(watcher);
      }
    const check = async (w: Watcher) => {
      const fresh = (await on(needId, w.visitor).view()).body;
      await until(`${w.name} hears of ${after}`, () => {
        const { need, internal } = listened(w);
        return need.seq >= fresh.need.seq && (internal?.seq ?? 0) >= (fresh.internal?.seq ?? 0);
      });
      expect({ after, who: w.name, need: w.view.need }).toEqual({ after, who: w.name, need: fresh.need });
      expect({ after, who: w.name, internal: w.view.internal }).toEqual({
        after,
        who: w.name,
        internal: fresh.internal,
      });
      for (const { deed } of fresh.need.activity) deeds.add(deed);
    };
    await Promise.all(watchers.map(check));
  };
  const { policy, version } = (await (await house.as(place.director)).call(api.policy)).body;
  const promises = {
    ...policy.promises,
    resolution: { normal: { unit: 'days' as const, amount: 30 }, urgent: policy.promises.resolution.urgent },
  };

  const planner = on(needId, visitors.planner);
  const [mayor, leader, contact, coordinator, roadman] = [
    on(needId, visitors.mayor),
    on(needId, visitors.leader),
    on(needId, visitors.contact),
    on(needId, visitors.coordinator),
    on(needId, visitors.roadman),
  ];
  const kindIs = (kind: 'need' | 'opportunity') =>
    visitors.coordinator.call(api.changeKind, {
      params: { id: needId },
      body: { clientKey: crypto.randomUUID(), kind },
    });
  const said = async (nth: number) =>
    (await planner.view()).body.need.messages.filter(({ author }) => author.side === 'municipality')[nth]!.id;
  const clockThat = async (fits: (clock: ClockView) => boolean) =>
    (await planner.view()).body.need.clocks.find((c) => c.verdict === null && fits(c))?.id ?? '';
  const lawClock = (rule?: string) =>
    clockThat(({ budget: b }) => b.unit === 'statutory' && (rule === undefined || b.rule === rule));
  const promised = async (side: Side) => {
    const { clocks, commitments } = (await planner.view()).body.need;
    const runs = ({ id }: { id: string }) => clocks.some((c) => c.id === id && c.side === side && c.verdict === null);
    return commitments.find(runs)?.id ?? '';
  };
  const halted = () => clockThat((c) => c.kind === 'resolution');
  const script: [string, () => Promise<{ status: number }>][] = [
    ['a comment by the municipality', () => planner.comment()],
    ['a comment by the association', () => leader.comment()],
    [
      'a company that says how it hits it',
      () => contact.back(place.companies[0], { facts: 'Vi mister kunder.', jobs: 3 }),
    ],
    ['a company that is invited to speak', () => leader.invite(place.companies[0])],
    ['what it says', () => contact.comment('Kundene snur i rundkjøringen.')],
    ['a company that may speak no more', () => leader.uninvite(place.companies[0])],
    ['a company that is named later', () => leader.back(place.companies[1], { kronerPerYear: 250_000 })],
    ['a company that goes again', () => leader.unback(place.companies[1])],
    ['a note', async () => planner.note('Ring Kari.', [await aFile(visitors.planner)])],
    ['a comment that stops nothing', () => planner.comment('Vi ser på det ida.')],
    ['which is put right', async () => planner.amend(await said(1), 'Vi ser på det i dag.')],
    ['and once more', async () => planner.amend(await said(1), 'Vi ser på det i morgen.')],
    ['what stopped a clock is corrected', async () => planner.amend(await said(0), 'Det gjelder Storgata.')],
    [
      'a note that is put right',
      async () => planner.amendNote((await planner.view()).body.internal!.notes[0]!.id, 'Ring Kari i dag.'),
    ],
    [
      'a note that mentions somebody',
      () => planner.note('Spør @Nils og @Plan og bygg.', [], [{ kind: 'sector', id: place.plan }]),
    ],
    [
      'a comment that mentions a sector',
      () => planner.mentioning('comment', 'Vi tar det med @Plan og bygg.', [{ kind: 'sector', id: place.plan }]),
    ],
    ['a promise', () => planner.promise(inDays(20))],
    ['a promise moved', () => coordinator.promise(inDays(30))],
    ['something else is promised', () => planner.commit({ condition: 'At veien er tørr.' })],
    ['something in return', () => leader.commit({ what: 'Vi måker selv.', certainty: 'aim' })],
    ['a date that is moved', async () => coordinator.postpone(await promised('municipality'))],
    ['what is done', async () => leader.fulfil(await promised('association'))],
    ['goals of the plan that it serves', () => planner.label({ goalIds: [goalId] })],
    ['a label', () => planner.label({ theme: 'parking', urgency: 'urgent' })],
    ['a question', () => planner.question()],
    ['a question on top', async () => coordinator.question('Når?', [await aFile(visitors.coordinator)])],
    ['a reply', () => leader.comment('Det er for jul.')],
    ['a part of its own', () => planner.split('Parkeringen', place.roads)],
    ['merged into an older one', () => coordinator.merge(olderNumber)],
    ['told apart again', () => leader.unmerge()],
    ['what is needed no more', async () => leader.release(await promised('municipality'), 'Vi fikk hjelp.')],
    ['an offer', () => planner.offer(place.roads, inDays(5))],
    ['an offer taken back', () => planner.takeBack()],
    ['another offer', () => planner.offer(place.roads)],
    ['not ours, but theirs', () => roadman.notOurs(place.intake)],
    ['not ours either', () => coordinator.notOurs()],
    ['a hand-over to a sector', () => planner.toSector(place.roads, inDays(5))],
    ['another note', () => roadman.note('Ser på det.')],
    ['a hand-over outside', () => roadman.toExternal('Statens vegvesen')],
    ['a hand-over to somebody else outside', () => planner.toExternal('NVE')],
    ['waiting on until another day', async () => planner.waitUntil(await halted(), inDays(30))],
    [
      'a change of promises',
      () =>
        visitors.director.call(api.changePolicy, {
          body: { policy: { ...policy, promises }, expectedVersion: version },
        }),
    ],
    ['back into the house', () => coordinator.assign(place.plan)],
    ['political priority', () => mayor.flag()],
    ['the mayor asks', () => mayor.askStatus()],
    ['the mayor is answered', () => planner.answerStatus('Vi venter på måling.')],
    ['the mayor asks again', () => mayor.askStatus()],
    ['an answer that is shared', () => coordinator.answerStatus('Den kommer i mars.', true)],
    ['the council', () => mayor.refer(inDays(0))],
    ['another meeting', () => coordinator.refer(inDays(0))],
    ['a decision of the council', () => mayor.decision()],
    ['the priority is lifted', () => mayor.lift()],
    ['a complete application', () => planner.register('pbl-21-7-1', inDays(0))],
    ['another one', () => planner.register('servering', inDays(-3))],
    ['one by mistake', () => planner.register('igangsetting', inDays(-1))],
    ['the mistake taken back', async () => planner.cancelStatutory(await lawClock('igangsetting'))],
    ['a statutory deadline suspended', async () => planner.suspend(await lawClock())],
    ['an offer to the coordinator', () => planner.offer(place.intake)],
    ['answered by whoever was offered it', () => coordinator.answer()],
    ['sent back to them', () => leader.sendBack()],
    ['made an opportunity', () => kindIs('opportunity')],
    ['none after all', () => kindIs('need')],
    ['an answer', () => roadman.answer()],
    ['the statutory deadline runs on', async () => planner.resume(await lawClock())],
    ['a decision', async () => planner.decide(await lawClock(), inDays(0))],
    ['sent back', () => leader.sendBack()],
    ['a second answer', () => planner.answer()],
    ['a confirmation', () => leader.confirm('Takk!')],
    ['sent back after all', () => leader.sendBack()],
    ['a refusal', () => planner.decline('pbl. § 12-4')],
  ];
  await compare('raising');
  expect(watchers.map((w) => w.name)).not.toContain('roadman');
  for (const [what, act] of script) {
    expect([what, (await act()).status]).toEqual([what, 201]);
    await compare(what);
  }
  expect(watchers.map((w) => w.name).sort()).toEqual(Object.keys(everyone).sort());

  const second = await raise(visitors.leader, place);
  const ears = [await watch('planner', visitors.planner, second), await watch('contact', visitors.contact, second)];
  expect((await on(second, visitors.deputy).withdraw()).status).toBe(201);
  for (const w of ears) {
    await until('the withdrawal is heard', () => listened(w!).need.state === 'withdrawn');
    expect(w!.view.need).toEqual((await on(second, w!.visitor).view()).body.need);
  }
  deeds.add('withdraw');

  const theirs = await raise(visitors.leader, place);
  const attending = [await watch('planner', visitors.planner, theirs), await watch('leader', visitors.leader, theirs)];
  const referred = {
    clientKey: crypto.randomUUID(),
    to: 'Statens vegvesen',
    body: 'De eier veien.',
    language: 'nb' as const,
  };
  expect((await visitors.coordinator.call(api.refer, { params: { id: theirs }, body: referred })).status).toBe(201);
  for (const w of attending) {
    await until('it is heard whose it is', () => listened(w!).need.state === 'referred');
    expect(listened(w!).need).toEqual((await on(theirs, w!.visitor).view()).body.need);
  }
  deeds.add('refer');

  const chance = await raise(visitors.leader, place, { kind: 'opportunity' });
  expect((await on(chance, visitors.coordinator).answer()).status).toBe(201);
  const hearing = [
    await watch('coordinator', visitors.coordinator, chance),
    await watch('leader', visitors.leader, chance),
  ];
  const result = {
    result: 'established' as const,
    jobs: 12,
    kroner: null,
    sentence: 'De bygger.',
    language: 'nb' as const,
  };
  const came = { clientKey: crypto.randomUUID(), ...result };
  const told = await visitors.coordinator.call(api.tellResult, { params: { id: chance }, body: came });
  expect(told.status).toBe(201);
  for (const w of hearing) {
    await until('what came of it is heard', () => listened(w!).need.results.length === 1);
    expect(listened(w!).need).toEqual((await on(chance, w!.visitor).view()).body.need);
  }
  deeds.add('tell_result');
  deeds.add('close_unconfirmed'); // by nobody: unconfirmed.test.ts
  deeds.add('name_readers'); // on restricted needs alone: restricted.test.ts
  expect([...deeds].sort()).toEqual([...Deed.options].sort());
}, 240_000);
