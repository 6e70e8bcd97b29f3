import { expect } from '@jest/globals';
import { api } from '@vertskap/contract';
import { aStage, browserTest } from '../browser/stage.js';
import { aNeed } from '../harness/a-need.js';
import { measure, SHORT } from './web.js';

const at = aStage();

browserTest(
  'a short measurement of the page runs through and names its goals',
  async () => {
    const place = await at.house.aPlace();
    const leader = await at.house.as(place.leader);
    const raise = () => leader.call(api.raiseNeed, { body: aNeed(place, { askedSectorId: place.plan }) });
    const number = (await raise()).body.number.slice(2);
    const [{ slug }] = (await at.house.owner.query('select slug from municipality where id = $1', [
      place.municipality,
    ])) as [{ slug: string }];
    await (await at.house.as(place.administrator)).call(api.publish, { body: { published: true } });
    const world = {
      browser: at.browser,
      url: at.house.url,
      resolve: (address: string) => address.replace(/\{.*\}/, number).replace('kystby', slug),
      nameOf: (who: string) => (who === 'Liv Ådland' ? place.mayor : place.leader).name,
      states: new Map(),
    };
    const goals = await measure(world, SHORT, async (rows) => {
      for (let n = 0; n < rows; n++) await raise();
    });
    const names = [
      'js',
      'css',
      'fonts',
      'route',
      'lcp',
      'lcp-slow',
      'inp',
      'cls',
      'public',
      'public-lcp',
      'own',
      'moves',
    ];
    expect(Object.keys(goals)).toEqual(names.map((name) => `P12-${name}`));
    for (const [name, { value }] of Object.entries(goals)) {
      expect([name, Number.isFinite(value) && (value > 0 || name === 'P12-cls')]).toEqual([name, true]);
    }
  },
  180_000,
);
