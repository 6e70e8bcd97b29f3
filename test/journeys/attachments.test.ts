import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api, type AttachmentView, FILE_MAX } from '@vertskap/contract';
import { forgetUnsent } from '@vertskap/needs';
import { type Files, openFiles } from '@vertskap/platform';
import { on, raise } from '../harness/deeds.js';
import { aNeed, type House, openHouse, until } from '../harness/house.js';
import type { Place } from '../harness/places.js';
import type { Answer, Visitor } from '../harness/visitor.js';

let house: House;
let place: Place;
let files: Files;
let leader: Visitor;
let planner: Visitor;
beforeAll(async () => {
  house = await openHouse();
  place = await house.aPlace();
  files = await openFiles(house.config);
  [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
});
afterAll(() => house?.close());

const upload = (by: Visitor, name: string, content: Buffer | string): Promise<Answer<AttachmentView>> =>
  by.request('POST', `/api/attachments?name=${encodeURIComponent(name)}`, Buffer.from(content)) as never;
const uploaded = async (by: Visitor, name: string, content: Buffer | string = randomUUID()) => {
  const { status, body } = await upload(by, name, content);
  expect([name, status, body]).toEqual([name, 201, expect.objectContaining({ name })]);
  return body;
};
const fetched = (by: Visitor, id: string) => by.request('GET', `/api/attachments/${id}`);
const text = { body: 'Se vedlegget.', language: 'nb' as const };
const say = (by: Visitor, id: string, ids: string[], clientKey = randomUUID()) =>
  by.call(api.postMessage, { params: { id }, body: { clientKey, kind: 'comment', ...text, attachments: ids } });
const note = (by: Visitor, id: string, ids: string[]) =>
  by.call(api.postNote, { params: { id }, body: { clientKey: randomUUID(), body: 'Internt.', attachments: ids } });
const hash = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');
/** Nothing half done lies about. */
const lying = (): Promise<string[]> => readdir(files.incoming);

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const PDF = Buffer.from('%PDF-1.4\n%âãÏÓ\ntrailer<</Root 1 0 R>>\n%%EOF');

test('what is sent with a need, a message and a note is there for whoever sees them, live and fresh alike, and opens as a download', async () => {
  const [plan, photo, memo] = [
    await uploaded(leader, 'Skiltplan «ny» æøå.pdf', PDF),
    await uploaded(planner, 'kart.png', PNG),
    await uploaded(planner, 'internt.txt', 'Kun for oss.'),
  ];
  const needId = await raise(leader, place, { attachments: [plan.id] });
  const desk = await planner.listen();
  await desk.follow(`need/${needId}/shared`, 1);
  await desk.follow(`need/${needId}/internal`);
  const key = randomUUID();
  const said = await say(planner, needId, [photo.id], key);
  expect([said.status, (await note(planner, needId, [memo.id])).status]).toEqual([201, 201]);
  expect((await say(planner, needId, [photo.id], key)).body).toEqual(said.body); // a repeat answers as the first did
  await until('the desk hears both', () => desk.seen.length >= 2);
  const heard = desk.seen.flatMap(({ event }) =>
    event.kind === 'need.moved'
      ? [event.message?.attachments]
      : event.kind === 'note.posted'
        ? [event.note.attachments]
        : [],
  );
  expect(heard).toEqual([[photo], [memo]]);

  const page = (await on(needId, planner).view()).body;
  expect(page.need.attachments).toEqual([plan]);
  expect(page.need.messages.map((m) => m.attachments)).toEqual([[photo]]);
  expect(page.internal?.notes.map((n) => n.attachments)).toEqual([[memo]]);
  expect((await on(needId, leader).view()).body.need).toEqual(page.need);

  const download = await fetched(planner, plan.id);
  expect(download.body).toBe(PDF.toString('utf8'));
  expect(Object.fromEntries(download.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="Skiltplan ?ny? ???.pdf"; filename*=UTF-8''${encodeURIComponent(plan.name)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
    'cross-origin-resource-policy': 'same-origin',
  });
});

test('each reading asks for the rights of the moment: a note is not for business, a restricted need for who is named', async () => {
  const everyone = {
    leader: place.leader,
    deputy: place.deputy,
    contact: place.contact,
    coordinator: place.coordinator,
    planner: place.planner,
    roadman: place.roadman,
    director: place.director,
    mayor: place.mayor,
    administrator: place.administrator,
    foreign: (await house.aPlace()).coordinator,
  };
  const visitors = await Promise.all(
    Object.entries(everyone).map(async ([name, person]) => [name, await house.as(person)] as const),
  );
  const stranger = await house.stranger();
  const readers = async (id: string): Promise<string> => {
    expect((await fetched(stranger, id)).status).toBe(401);
    const missing = (await fetched(stranger, randomUUID())).status;
    expect(missing).toBe(401);
    const found: string[] = [];
    for (const [name, visitor] of visitors) {
      const { status, problem } = await fetched(visitor, id);
      if (status === 200) found.push(name);
      else {
        const { reference: _, ...answer } = problem!;
        const { reference: __, ...other } = (await fetched(visitor, randomUUID())).problem!;
        expect([name, answer]).toEqual([name, other]);
      }
    }
    return found.join(' ');
  };
  const business = 'leader deputy contact';
  const open = await raise(leader, place);
  const file = await uploaded(planner, 'svar.txt');
  expect(await readers(file.id)).toBe('planner'); // until it is sent
  await say(planner, open, [file.id]);
  expect(await readers(file.id)).toBe(`${business} coordinator planner director mayor`);
  const inside = await uploaded(planner, 'notat.txt');
  await note(planner, open, [inside.id]);
  expect(await readers(inside.id)).toBe('coordinator planner director');

  const with_ = await uploaded(leader, 'hemmelig.txt');
  const secret = await raise(leader, place, { visibility: 'restricted', attachments: [with_.id] });
  expect(await readers(with_.id)).toBe('leader coordinator');
  const coordinator = visitors.find(([name]) => name === 'coordinator')![1];
  await on(secret, coordinator).nameReaders(place.planner.membershipId);
  expect(await readers(with_.id)).toBe('leader coordinator planner');
  await on(secret, coordinator).nameReaders();
  expect(await readers(with_.id)).toBe('leader coordinator');
});

test('only what I uploaded and have not sent can be sent; all else is answered like what does not exist, and nothing is done', async () => {
  const needId = await raise(leader, place);
  const [mine, sent] = [await uploaded(leader, 'mitt.txt'), await uploaded(leader, 'sendt.txt')];
  expect((await say(leader, needId, [sent.id])).status).toBe(201);
  const theirs = await uploaded(await house.as(place.deputy), 'deres.txt');
  const before = (await on(needId, leader).view()).body.need;
  for (const id of [theirs.id, sent.id, randomUUID()]) {
    for (const answer of [
      await say(leader, needId, [mine.id, id]),
      await leader.call(api.raiseNeed, { body: aNeed(place, { attachments: [id] }) }),
    ])
      expect(answer.problem).toMatchObject({
        code: 'invalid_input',
        detail: 'There is no such file that you have uploaded and not sent.',
        errors: [{ path: 'body.attachments', code: 'unknown' }],
      });
  }
  expect((await note(planner, needId, [mine.id])).problem).toMatchObject({ code: 'invalid_input' });
  expect((await say(leader, needId, [mine.id, mine.id])).problem).toMatchObject({ code: 'invalid_input' });
  expect(
    (
      await say(
        planner,
        needId,
        Array.from({ length: 11 }, () => randomUUID()),
      )
    ).problem,
  ).toMatchObject({
    code: 'invalid_input',
  });
  expect((await on(needId, leader).view()).body.need).toEqual(before);
  const both = await Promise.all([say(leader, needId, [mine.id]), say(leader, needId, [mine.id])]);
  expect(both.map((a) => a.status).sort()).toEqual([201, 400]); // sent twice at once, it hangs on one of them
  expect((await on(needId, leader).view()).body.need.messages.flatMap((m) => m.attachments ?? [])).toEqual([
    sent,
    mine,
  ]);
});

test('what the content is decides, and the name has to agree; what is refused says why and leaves nothing', async () => {
  const rows = async () => (await house.owner.query('select count(*)::int as n from attachment'))[0].n as number;
  const before = await rows();
  const refused: [string, Buffer | string, string][] = [
    ['bilde.png', Buffer.concat([PDF, Buffer.from('1')]), 'ending'],
    ['faktura.pdf.exe', Buffer.concat([PDF, Buffer.from('2')]), 'ending'],
    ['uten-ending', Buffer.concat([PNG, Buffer.from('3')]), 'ending'],
    ['skript.bat', 'del *.*', 'ending'],
    ['side.html', '<!doctype html><script>alert(1)</script>', 'ending'],
    ['tegning.svg', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'kind'],
    ['bilde.jpg', Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), 'kind'],
    ['arkiv.zip', Buffer.from('504b0506000000000000000000000000000000000000', 'hex'), 'kind'],
    ['binær.txt', Buffer.from([1, 2, 3, 4]), 'kind'],
    ['tom.txt', '', 'empty'],
  ];
  for (const [name, content, code] of refused) {
    const answer = await upload(leader, name, content);
    expect([name, answer.status, answer.problem?.errors?.[0]?.code]).toEqual([name, 400, code]);
    expect([name, await files.has(hash(content))]).toEqual([name, false]);
  }
  for (const name of ['', ' ', 'a\nb.txt', 'x'.repeat(201)])
    expect((await upload(leader, name, 'x')).problem).toMatchObject({ errors: [{ path: 'query.name' }] });
  expect([await rows(), await lying()]).toEqual([before, []]);
  expect((await uploaded(leader, 'Latin1 og CSV.CSV', Buffer.from('navn;bel\xf8p\n', 'latin1'))).type).toBe(
    'text/plain',
  );
});

test('more than 20 MB is refused, whether it says so or not; what breaks off leaves nothing', async () => {
  const big = Buffer.alloc(FILE_MAX + 1, 'x');
  expect((await upload(leader, 'stor.txt', big)).problem).toMatchObject({ code: 'payload_too_large' });
  expect(await inParts(leader, [big.subarray(0, FILE_MAX), big.subarray(FILE_MAX)])).toBe(413);
  expect(await files.has(hash(big))).toBe(false);
  const begun = inParts(leader, [Buffer.from('halv'), 'break off']);
  await expect(begun).rejects.toThrow();
  await until('what was begun is gone', async () => (await lying()).length === 0);
  expect(await files.has(hash('halv'))).toBe(false);
  expect((await uploaded(leader, 'passe.txt', big.subarray(1))).size).toBe(FILE_MAX);
});

/** Sends without a length, as a stream does; `break off` hangs up. */
function inParts(by: Visitor, parts: (Buffer | 'break off')[]): Promise<number | undefined> {
  const headers = {
    ...by.headers(),
    'x-csrf-token': by.session!.csrfToken,
    'content-type': 'application/octet-stream',
  };
  return new Promise((done, fail) => {
    const sending = request(`${house.url}/api/attachments?name=a.txt`, { method: 'POST', headers }, (answer) => {
      answer.resume();
      done(answer.statusCode);
    }).on('error', fail);
    void (async () => {
      for (const part of parts) {
        if (part === 'break off') {
          await until('the server has begun', async () => (await lying()).length > 0);
          return void sending.destroy(new Error('broken off'));
        }
        await new Promise((written) => sending.write(part, written));
      }
      sending.end();
    })();
  });
}

test('a content lies there once; it goes with the last file that has it, when thrown away or after fourteen days unsent', async () => {
  const content = randomUUID();
  const [one, two] = [await uploaded(leader, 'en.txt', content), await uploaded(planner, 'to.txt', content)];
  const discard = (by: Visitor, id: string) => by.call(api.discardAttachment, { params: { id } });
  expect((await discard(planner, one.id)).status).toBe(404);
  expect((await discard(leader, one.id)).status).toBe(200);
  expect([(await fetched(leader, one.id)).status, (await fetched(planner, two.id)).body]).toEqual([404, content]);

  const needId = await raise(leader, place);
  const sent = await uploaded(planner, 'sendt.txt');
  await say(planner, needId, [sent.id]);
  expect((await discard(planner, sent.id)).status).toBe(404);
  const in_ = (days: number) => new Date(Date.now() + days * 86_400_000);
  await forgetUnsent(house.owner, files, in_(13));
  expect((await fetched(planner, two.id)).status).toBe(200);
  await forgetUnsent(house.owner, files, in_(15));
  expect([(await fetched(planner, two.id)).status, await files.has(hash(content))]).toEqual([404, false]);
  expect((await fetched(planner, sent.id)).status).toBe(200);
});

test('who has fifty files lying unsent sends or removes some first', async () => {
  const deputy = await house.as(place.deputy);
  await house.owner.query(
    `insert into attachment (id, membership_id, name, type, size, sha256, at)
     select gen_random_uuid(), $1, 'a.txt', 'text/plain', 1, '', now() from generate_series(1, 50)`,
    [place.deputy.membershipId],
  );
  expect((await upload(deputy, 'en til.txt', 'x')).problem).toMatchObject({ code: 'wrong_state' });
  await house.owner.query(`delete from attachment where sha256 = ''`);
});

test('a content that is missing is told of as such', async () => {
  const file = await uploaded(leader, 'borte.txt');
  const sha = await sha256Of(file.id);
  await rm(path.join(house.config.ATTACHMENTS_DIR, sha.slice(0, 2), sha));
  expect((await fetched(leader, file.id)).problem).toMatchObject({ code: 'unavailable', status: 503 });
  await mkdir(path.join(house.config.ATTACHMENTS_DIR, sha.slice(0, 2)), { recursive: true });
  await writeFile(path.join(house.config.ATTACHMENTS_DIR, sha.slice(0, 2), sha), 'tilbake');
  expect((await fetched(leader, file.id)).status).toBe(200);
});

const sha256Of = async (id: string): Promise<string> =>
  (await house.owner.query('select sha256 from attachment where id = $1', [id]))[0].sha256;
