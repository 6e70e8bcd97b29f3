import { randomUUID } from 'node:crypto';
import type { DataSource } from '@vertskap/platform';
import { copiesOf } from './copies.js';
import type { Place } from './places.js';

/** The association is asked whether the place's need may go to the neighbour; and the neighbour asks the place to take another, and for its part in one. */
export type TestReferral = { askedId: string; offeredId: string; wantedId: string };
export const noReferral = (): TestReferral => ({
  askedId: randomUUID(),
  offeredId: randomUUID(),
  wantedId: randomUUID(),
});

export async function aReferral(
  db: DataSource,
  place: Place,
  needId: string,
  neighbourId: string,
): Promise<TestReferral> {
  const referral = noReferral();
  const [mine, theirs] = (await copiesOf(db, needId, 2)).map((copied) => copied(needId));
  const shared = {
    title: 'Kaia',
    body: 'Den er smal.',
    language: 'nb',
    onBehalf: { kind: 'all_members' },
    attachments: [],
    messages: [],
  };
  const put = (id: string, need: string, from: string, to: string, state: string, purpose = 'hand_on') =>
    db.query(
      `insert into referral (id, need_id, association_id, from_municipality_id, to_municipality_id, state, body, language, shared, files, at,
         membership_id, by_name, by_unit, purpose)
       values ($1, $2, $3, $4, $5, $6, 'Deres.', 'nb', $7, '{}', now(), $8, 'Nils', 'Mottak', $9)`,
      [id, need, place.association, from, to, state, shared, place.coordinator.membershipId, purpose],
    );
  await put(referral.askedId, mine!, place.municipality, neighbourId, 'asked');
  await put(referral.offeredId, theirs!, neighbourId, place.municipality, 'offered');
  await put(referral.wantedId, theirs!, neighbourId, place.municipality, 'offered', 'contribute');
  await runningFor(db, referral.wantedId, place.municipality);
  return referral;
}

/** A clock of the neighbour for its contribution, which has long to run. */
export const runningFor = (db: DataSource, referralId: string, municipalityId: string): Promise<unknown> =>
  db.query(
    `insert into clock (id, referral_id, municipality_id, kind, cycle, side, budget, started_at, due_at, policy_version, calendar_version, audience)
     values (gen_random_uuid(), $1, $2, 'consultation', 1, 'municipality', '{"unit": "days", "amount": 3}', now(), now() + interval '30 days', 1, 1, 'internal')`,
    [referralId, municipalityId],
  );
