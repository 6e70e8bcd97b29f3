import type { api } from '@vertskap/contract';
import { key } from './deeds.js';
import type { Place } from './places.js';
import type { State, World } from './worlds.js';

export type RouteName = keyof typeof api;
/** People of a place, by the name they have there. */
export type Person = { [K in keyof Place]: Place[K] extends { membershipId: string } ? K : never }[keyof Place];

export type Parts = {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: Record<string, unknown>;
};
export type GoodRequest = {
  by: Person;
  /** None where the route is about no need. */
  state?: State;
  make: (w: World) => Parts;
};

/** The parameters of a route that names a need and nothing else. */
export const ofNeed = ({ needId }: World) => ({ id: needId });
/** About no need. */
export const plain = (by: Person, make: (w: World) => Parts = () => ({})): GoodRequest => ({ by, make });
/** A deed on a need. */
export const deed = (by: Person, body: (w: World) => object, state: State = 'open'): GoodRequest => ({
  by,
  state,
  make: (w) => ({ params: ofNeed(w), body: { ...key(), ...body(w) } }),
});
/** The planner's, on a deadline of the law. */
export const onClock = (state: State, body: () => object): GoodRequest => ({
  by: 'planner',
  state,
  make: (w) => ({ params: { ...ofNeed(w), clockId: w.clockId }, body: { ...key(), ...body() } }),
});
/** On what was promised on a need. */
export const onPromise = (by: Person, body: () => object): GoodRequest => ({
  by,
  state: 'promised',
  make: (w) => ({ params: { ...ofNeed(w), commitmentId: w.commitmentId }, body: { ...key(), ...body() } }),
});
/** Of business, on a part of the application that a need goes through. */
export const onPart = (item: string, body: () => object): GoodRequest => ({
  by: 'leader',
  state: 'guided',
  make: (w) => ({ params: { ...ofNeed(w), guide: 'building_permit', item }, body: { ...key(), ...body() } }),
});
/** On what was promised on no need. */
export const inSpace = (by: Person, body: () => object): GoodRequest => ({
  by,
  make: (w) => ({ params: { id: w.promiseId }, body: { ...key(), ...body() } }),
});
/** On a company behind a need. */
export const ofCompany = (by: Person, state: State): GoodRequest => ({
  by,
  state,
  make: (w) => ({ params: { ...ofNeed(w), companyId: w.place.companies[0] }, body: key() }),
});
