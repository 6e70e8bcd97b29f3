import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { askEarly, forgetEarly, takeEarly } from './early.js';

const HOME = '/api/home';
let asked: string[] = [];
let answer: () => Promise<Response>;
const now = async (): Promise<Response> => new Response('now');
const taken = async (): Promise<string> => (await takeEarly(HOME, now)).text();

beforeEach(() => {
  asked = [];
  answer = async () => new Response('early');
  jest.spyOn(globalThis, 'fetch').mockImplementation((address) => (asked.push(String(address)), answer()));
});
afterEach(() => {
  jest.restoreAllMocks();
  Reflect.deleteProperty(globalThis, 'vertskapAsked');
});

test('what was asked for early is asked for once, by whichever copy comes first, and taken once', async () => {
  askEarly([HOME]);
  askEarly([HOME, '/api/desk']);
  expect(asked).toEqual([HOME]);
  expect([await taken(), await taken()]).toEqual(['early', 'now']);
});

test('what nobody asked for early is asked for now', async () => {
  expect(await taken()).toBe('now');
});

test('an answer that is not taken is thrown away, for one that nobody reads keeps its connection', async () => {
  const thrownAway: string[] = [];
  const said = (what: string, status: number) => async () => {
    const response = new Response(what, { status });
    jest.spyOn(response.body!, 'cancel').mockImplementation(async () => void thrownAway.push(what));
    return response;
  };
  answer = said('refused', 404);
  askEarly([HOME]);
  expect(await taken()).toBe('now');
  Reflect.deleteProperty(globalThis, 'vertskapAsked');
  answer = said('forgotten', 200);
  askEarly([HOME]);
  forgetEarly();
  await new Promise((done) => setTimeout(done));
  expect(thrownAway).toEqual(['refused', 'forgotten']);
});

test('what was refused, or nobody answered, is asked for now', async () => {
  answer = async () => new Response('no', { status: 401 });
  askEarly([HOME]);
  expect(await taken()).toBe('now');
  Reflect.deleteProperty(globalThis, 'vertskapAsked');
  answer = () => Promise.reject(new TypeError('Failed to fetch'));
  askEarly([HOME]);
  expect(await taken()).toBe('now');
});

test('what is no longer fresh, or was asked for before a deed, is asked for now', async () => {
  askEarly([HOME]);
  const before = performance.now();
  jest.spyOn(performance, 'now').mockReturnValue(before + 11_000);
  expect(await taken()).toBe('now');
  Reflect.deleteProperty(globalThis, 'vertskapAsked');
  askEarly([HOME]);
  forgetEarly();
  expect(await taken()).toBe('now');
});
