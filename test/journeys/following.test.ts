import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Stream } from '@vertskap/contract';
import { loadActor } from '@vertskap/organisations';
import type { Deliveries } from '../../libs/live/deliveries.js';
import { Following } from '../../libs/live/following.js';
import type { LiveSocket } from '../../libs/live/live.types.js';
import { on, raise } from '../harness/deeds.js';
import { type House, openHouse } from '../harness/house.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

test.each([
  ['handed out before somebody has joined', 'join'],
  ['where somebody else began to follow in the same instant', 'follow'],
] as const)('what comes after it was read, and is %s, is told to who joined', async (_, when) => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const needId = await raise(leader, place);
  const stream: Stream = `need/${needId}/shared`;
  const actor = await loadActor(house.owner.manager, place.leader.membershipId, new Date());
  let handedOut = 0;
  const rooms = new Set<string>();
  const socket = {
    id: 'one',
    data: { actor },
    rooms,
    join: async (room: string) => {
      expect((await on(needId, planner).comment('Mens noen kom inn.')).status).toBe(201);
      if (when === 'join') handedOut = 2;
      rooms.add(room);
    },
  } as unknown as LiveSocket;
  const follow = () => void (when === 'follow' && (handedOut = 2));
  const deliveries = { follow, handedOut: () => handedOut } as unknown as Deliveries;

  const reply = await new Following(house.owner, deliveries).follow(socket, stream, 1);
  expect(reply).toMatchObject({ outcome: 'events', events: [{ seq: 2, event: { deed: 'comment' } }] });
});
