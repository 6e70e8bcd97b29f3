import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { api } from '@vertskap/contract';
import { raise } from '../harness/deeds.js';
import { until } from '../harness/house.js';
import { PHONE, windowOf } from './browser.js';
import { aStage, browserTest } from './stage.js';

const at = aStage();

browserTest(
  'what business knows, named beside a need, is in sight and has the focus on its own page, however much is told after it',
  async () => {
    const place = await at.house.aPlace();
    const leader = await at.house.as(place.leader);
    const id = await raise(leader, place, { title: 'Skilt i Strandgata', theme: 'town_centre' });
    for (const title of ['Turbussene kommer tidligere', 'Hotellet er fullt', 'Flere handler om lørdagen'])
      await leader.call(api.contributeInsight, {
        body: {
          clientKey: randomUUID(),
          spaceId: place.space,
          municipalityId: place.municipality,
          title,
          body: 'Slik sier de selv.\n'.repeat(12),
          language: 'nb',
          theme: 'town_centre',
          industry: null,
          goalId: null,
          place: null,
          from: null,
          to: null,
          source: null,
          audience: 'space',
        },
      });
    const phone = await windowOf(at.browser, at.house.url, place.planner.name, PHONE);
    await phone.goto(`${at.house.url}/b/${id}`);
    await phone.getByRole('link', { name: 'Turbussene kommer tidligere' }).click();
    const pointed = phone.locator('.market:focus', { hasText: 'Turbussene kommer tidligere' });
    await pointed.waitFor();
    await until('it is in sight', async () => {
      const { y } = (await pointed.boundingBox())!;
      return y > 0 && y < PHONE.height;
    });
    await phone.context().close();
  },
);

browserTest(
  'on a phone the chosen one of a long row is in sight, also when the row has grown by its numbers',
  async () => {
    const place = await at.house.aPlace();
    const phone = await windowOf(at.browser, at.house.url, place.leader.name, PHONE);
    for (const address of [
      '/forpliktelser?state=all',
      '/varsler?vis=deadlines',
      '/behov?state=closed,declined,withdrawn&sort=changed',
    ]) {
      await phone.goto(`${at.house.url}${address}`);
      const chosen = phone.locator('.filter-views [aria-current]');
      await chosen.waitFor();
      if (address.startsWith('/forpliktelser'))
        await phone.locator('.filter-views a', { hasText: '(0)' }).first().waitFor();
      const { x, width } = (await chosen.boundingBox())!;
      expect({ address, from: x >= 0, to: x + width <= PHONE.width }).toEqual({ address, from: true, to: true });
    }
    await phone.context().close();
  },
);

browserTest('on a phone what to choose from stands side by side beneath the words to search for', async () => {
  const [place, near] = [await at.house.aPlace(), await at.house.aPlace()];
  await at.house.owner.query(
    `with known as (
       insert into competence (id, membership_id, municipality_id, topic, line, at, by_membership_id)
       values (gen_random_uuid(), $1, $2, 'fisheries', '', now(), $1) returning id)
     insert into lending (id, competence_id, from_municipality_id, to_municipality_id, offered_at, offered_by, accepted_at, accepted_by)
     select gen_random_uuid(), id, $2, $3, now(), $1, now(), $4 from known`,
    [near.planner.membershipId, near.municipality, place.municipality, place.director.membershipId],
  );
  for (const [who, addresses] of [
    [place.leader, ['/satsinger', '/markedsinnsikt']],
    [place.coordinator, ['/hvem-kan-hva']],
  ] as const) {
    const phone = await windowOf(at.browser, at.house.url, who.name, PHONE);
    for (const address of addresses) {
      await phone.goto(`${at.house.url}${address}`);
      await phone.locator('search select').nth(1).waitFor();
      const [one, other] = await phone.locator('search select').all();
      expect((await one!.boundingBox())!.y).toBe((await other!.boundingBox())!.y);
    }
    await phone.context().close();
  }
});
