import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { FOLDERS, openPost, planNext, type Post, sendNext, tellNext, watchMailbox } from '@vertskap/notifications';
import { type Files, makeLog, openFiles } from '@vertskap/platform';
import { on, raise } from '../harness/deeds.js';
import { type House, openHouse, until } from '../harness/house.js';
import { type ImapServer, serveMailbox } from '../harness/imap-server.js';
import { catchMail, type MailCatcher } from '../harness/mail-catcher.js';
import type { Place, TestPerson } from '../harness/places.js';
import type { Visitor } from '../harness/visitor.js';

const SECRET = 'det-er-en-hemmelighet-for-porten-inn';
let house: House;
let catcher: MailCatcher;
let post: Post;
let files: Files;
beforeAll(async () => {
  catcher = await catchMail();
  house = await openHouse({
    SMTP_URL: catcher.url,
    MAIL_FROM: 'Vertskap <varsel@kystby.no>',
    MAIL_REPLY_TO: 'svar@kystby.no',
    INBOUND_MAIL_SECRET: SECRET,
  });
  post = await openPost(house.owner, house.config);
  files = await openFiles(house.config);
});
afterAll(async () => {
  post?.transport?.close();
  await house?.close();
  await catcher?.close();
});

async function work(): Promise<void> {
  const [now, log] = [new Date(), makeLog('silent')];
  while ((await tellNext(house.owner, now, 50)) > 0);
  while ((await planNext(house.owner, now, 100, true)) > 0);
  while ((await sendNext(house.owner, post, now, 10, log)) > 0);
}

type Scene = { place: Place; needId: string; leader: Visitor; planner: Visitor; to: string };

/** The planner has asked, and the leader holds the mail with the address to answer to. */
async function asked(): Promise<Scene> {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const needId = await raise(leader, place);
  await on(needId, planner).question('Har dere kart?');
  await work();
  return { place, needId, leader, planner, to: replyAddressOf(place.leader) };
}
const replyAddressOf = ({ email }: TestPerson): string =>
  catcher.mails.findLast((m) => m.recipient === email)!.replyTo![0]!.address!;

const letter = (from: string, to: string, body: string, more: string[] = []): string =>
  [
    `From: Anne <${from}>`,
    `To: ${to}`,
    `Subject: =?utf-8?q?SV:_[B-1042]_Sp=C3=B8rsm=C3=A5l?=`,
    ...(more.some((line) => /^message-id:/i.test(line)) ? [] : [`Message-ID: <${randomUUID()}@mail.example>`]),
    ...more,
    ...(more.some((line) => /^content-type:/i.test(line)) ? [] : ['Content-Type: text/plain; charset=utf-8']),
    '',
    body,
  ].join('\r\n');

/** As a mail server brings it. What became of it stands in the log, and is not answered. */
async function bring(raw: string): Promise<string> {
  const reply = await fetch(`${house.url}/api/inbound-mail`, {
    method: 'POST',
    headers: { authorization: `Bearer ${SECRET}`, 'content-type': 'message/rfc822' },
    body: raw,
  });
  expect([reply.status, await reply.text()]).toEqual([204, '']);
  const [last] = await house.owner.query(`select outcome from inbound_mail order by at desc, id limit 1`);
  return last.outcome;
}
const messagesOf = async ({ leader, needId }: Scene) =>
  (await on(needId, leader).view()).body.need.messages.map((m) => [m.kind, m.body]);

test('a reply of the association becomes a comment, without what it answers, and the ball goes back', async () => {
  const scene = await asked();
  const body =
    'Ja, kartet kommer i morgen.\r\n\r\nons. 25. nov. 2026 kl. 10:15 skrev Vertskap <varsel@kystby.no>:\r\n> Har dere kart?';
  expect(await bring(letter(scene.place.leader.email, scene.to.toUpperCase(), body))).toBe('comment');
  expect(await messagesOf(scene)).toEqual([
    ['question', 'Har dere kart?'],
    ['comment', 'Ja, kartet kommer i morgen.'],
  ]);
  const { need } = (await on(scene.needId, scene.leader).view()).body;
  expect(need.holder?.kind).toBe('sector');
  expect(need.messages[1]!.author.name).toBe(scene.place.leader.name);
});

test('the same mail brought again, also twice at once, says nothing twice', async () => {
  const scene = await asked();
  const raw = letter(scene.place.leader.email, scene.to, 'Ja.');
  await Promise.all([bring(raw), bring(raw), bring(raw)]);
  expect(await bring(raw)).toBe('repeated');
  expect(await messagesOf(scene)).toHaveLength(2);
});

test('what staff reply stays inside the house as a note', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const body = { mail: { interrupts: true, bundled: true, digest: true }, hours: null };
  await planner.call(api.saveNotificationSettings, { body });
  const needId = await raise(leader, place);
  await work();
  expect(await bring(letter(place.planner.email, replyAddressOf(place.planner), 'Jeg ringer vei.'))).toBe('note');
  expect((await on(needId, leader).view()).body.need.messages).toEqual([]);
  expect((await on(needId, planner).view()).body.internal?.notes.map((n) => n.body)).toEqual(['Jeg ringer vei.']);
});

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('what is attached hangs on the message as if uploaded; what cannot be kept is named, and the picture of a signature is none', async () => {
  const scene = await asked();
  const part = (type: string, disposition: string, content: string | Buffer, more: string[] = [], line = '--x') => [
    line,
    `Content-Type: ${type}`,
    ...(disposition ? [`Content-Disposition: ${disposition}`] : []),
    'Content-Transfer-Encoding: base64',
    ...more,
    '',
    Buffer.from(content).toString('base64'),
  ];
  const raw = letter(
    scene.place.leader.email,
    scene.to,
    [
      '--x',
      'Content-Type: multipart/related; boundary=z',
      '',
      '--z',
      'Content-Type: multipart/alternative; boundary=y',
      '',
      ...part('text/plain; charset=utf-8', '', 'Se kartet.', [], '--y'),
      ...part('text/html; charset=utf-8', '', '<p>Se kartet.</p><img src="cid:logo">', [], '--y'),
      '--y--',
      ...part('image/png', 'inline; filename="logo.png"', PNG, ['Content-ID: <logo>'], '--z'),
      '--z--',
      ...part('application/pdf', 'attachment; filename="kart over torget.pdf"', '%PDF-1.4 kart'),
      ...part('image/png', 'inline; filename="fra telefonen.png"', PNG),
      ...part('application/octet-stream', 'attachment; filename="program.exe"', 'MZ\u0000'),
      '--x--',
    ].join('\r\n'),
    ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=x'],
  );
  expect(await bring(raw)).toBe('comment');
  const message = (await on(scene.needId, scene.planner).view()).body.need.messages.at(-1)!;
  expect([message.body, message.attachments?.map(({ name, type }) => [name, type])]).toEqual([
    'Se kartet.\n\n[Vedlegg i e-posten som ikke er med her: program.exe]',
    [
      ['kart over torget.pdf', 'application/pdf'],
      ['fra telefonen.png', 'image/png'],
    ],
  ]);
  const file = await scene.planner.request('GET', `/api/attachments/${message.attachments![0]!.id}`);
  expect(file.body).toBe('%PDF-1.4 kart');
  const unsent = async () =>
    (await house.owner.query('select count(*)::int as n from attachment where need_id is null'))[0].n as number;
  expect([await bring(raw), await unsent()]).toEqual(['repeated', 0]);

  await on(scene.needId, scene.leader).withdraw();
  const late = raw.replace(/Message-ID: <[^>]+>/, `Message-ID: <${randomUUID()}@mail.example>`);
  expect([await bring(late), await unsent()]).toEqual(['not_now', 0]); // what was refused leaves nothing
});

test('what is forged, foreign, old, automatic or without words changes nothing', async () => {
  const scene = await asked();
  const other = await asked();
  const { email } = scene.place.leader;
  const turned = scene.to.replace(/\+(.)/, (_, c: string) => `+${c === 'a' ? 'b' : 'a'}`);
  const lastTurned = scene.to.replace(/(.)@/, (_, c: string) => `${c === 'a' ? 'e' : 'a'}@`);
  const say = 'Dette er falskt.';
  const automatic = (line: string) => letter(email, scene.to, 'Jeg er på ferie.', [line]);
  const cases: [string, string][] = [
    ['forged', letter(email, turned, say)],
    ['forged', letter(email, lastTurned, say)],
    ['forged', letter(email, `svar+${'a'.repeat(45)}@kystby.no`, say)],
    ['no_token', letter(email, 'svar@kystby.no', say)],
    ['no_token', letter(email, scene.to.replace('kystby.no', 'andre.no'), say)],
    ['foreign_sender', letter('noen.andre@example.no', scene.to, say)],
    ['foreign_sender', letter(other.place.leader.email, scene.to, say)],
    ['foreign_sender', letter(`${email}>, Kari <${scene.place.planner.email}`, scene.to, say)],
    ['foreign_sender', letter(email, scene.to, say, [`From: Kari <${scene.place.planner.email}>`])],
    ['automatic', automatic('Auto-Submitted: auto-replied')],
    ['automatic', automatic('Precedence: bulk')],
    ['automatic', automatic('X-Autoreply: yes')],
    ['automatic', automatic('Content-Type: multipart/report; report-type=delivery-status; boundary=y')],
    ['nothing_said', letter(email, scene.to, '> Har dere kart?')],
    ['nothing_said', letter(email, scene.to, 'x'.repeat(20_001))],
  ];
  for (const [outcome, raw] of cases) expect([outcome, await bring(raw)]).toEqual([outcome, outcome]);
  await house.owner.query(`update mail set reply_until = now() - interval '1 second' where membership_id = $1`, [
    scene.place.leader.membershipId,
  ]);
  expect(await bring(letter(email, scene.to, say))).toBe('forged'); // the signature covers the date
  expect(await messagesOf(scene)).toEqual([['question', 'Har dere kart?']]);
  expect(await messagesOf(other)).toEqual([['question', 'Har dere kart?']]);
});

test('a reply that comes after its sixty days is not taken in', async () => {
  const place = await house.aPlace();
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const needId = await raise(leader, place);
  await on(needId, planner).question('Har dere kart?');
  while ((await tellNext(house.owner, new Date(), 50)) > 0);
  while ((await planNext(house.owner, new Date(), 100, true)) > 0);
  await house.owner.query(
    `update mail set reply_until = date_trunc('milliseconds', now()) - interval '1 s' where need_id = $1`,
    [needId],
  );
  await work();
  const scene = { place, needId, leader, planner, to: replyAddressOf(place.leader) };
  expect(await bring(letter(place.leader.email, scene.to, 'Her er de.'))).toBe('expired');
  expect(await messagesOf(scene)).toHaveLength(1);
});

test('a reply that comes when it may no longer be said is refused, and only its rightful sender is told', async () => {
  const scene = await asked();
  await on(scene.needId, scene.leader).withdraw();
  expect(await bring(letter(scene.place.leader.email, scene.to, 'For sent.'))).toBe('not_now');
  const kinds = async (by: Visitor) =>
    (await by.call(api.notifications, { query: {} })).body.notifications.map((n) => n.what.kind);
  expect(await kinds(scene.leader)).toContain('reply_refused');
  expect(await kinds(scene.planner)).not.toContain('reply_refused');
});

test('a reply of somebody whose mandate has ended is not taken in', async () => {
  const scene = await asked();
  await house.owner.query(`update membership set valid_to = now() - interval '1 second' where id = $1`, [
    scene.place.leader.membershipId,
  ]);
  expect(await bring(letter(scene.place.leader.email, scene.to, 'Jeg er ikke her.'))).toBe('expired');
  const deputy = await house.as(scene.place.deputy);
  expect((await on(scene.needId, deputy).view()).body.need.messages).toHaveLength(1);
});

test('who may read a need no more gets nothing that waited for them, and a reply of theirs to an earlier mail is not taken in', async () => {
  const place = await house.aPlace();
  const [leader, coordinator] = [await house.as(place.leader), await house.as(place.coordinator)];
  const needId = await raise(leader, place, { visibility: 'restricted' });
  await on(needId, coordinator).nameReaders(place.planner.membershipId);
  const sent = async (): Promise<number> => {
    await work();
    await house.owner.query(
      `update mail set send_at = now() - interval '1 s' where need_id = $1 and state = 'waiting'`,
      [needId],
    ); // it is time
    await work();
    return catcher.mails.filter((m) => m.recipient === place.planner.email).length;
  };
  await on(needId, leader).comment('Før.');
  expect(await sent()).toBe(1);
  const to = replyAddressOf(place.planner);
  await on(needId, leader).comment('Etter.');
  await work();
  const [waiting] = await house.owner.query(`select id from mail where membership_id = $1 and state = 'waiting'`, [
    place.planner.membershipId,
  ]);
  await on(needId, coordinator).nameReaders();
  expect(await sent()).toBe(1);
  expect(await house.owner.query(`select state from mail where id = $1`, [waiting.id])).toEqual([{ state: 'dropped' }]);
  expect(await bring(letter(place.planner.email, to, 'Jeg leser ikke lenger.'))).toBe('not_now');
  expect(await house.owner.query(`select id from internal_note where need_id = $1`, [needId])).toEqual([]);
  const planner = await house.as(place.planner);
  expect((await planner.call(api.notifications, { query: {} })).body.notifications).toEqual([]);
});

test('the door opens only to who has its key, and never falls over', async () => {
  const to = `${house.url}/api/inbound-mail`;
  const knock = async (headers: Record<string, string>, body: string | Buffer = 'x') =>
    (await fetch(to, { method: 'POST', headers, body: new Uint8Array(Buffer.from(body)) })).status;
  const type = { 'content-type': 'message/rfc822' };
  expect(await knock(type)).toBe(401);
  expect(await knock({ ...type, authorization: `Bearer ${SECRET}x` })).toBe(401);
  const key = { authorization: `Bearer ${SECRET}` };
  expect(await knock({ ...key, 'content-type': 'application/json' }, '{}')).toBe(415);
  expect(await knock({ ...type, ...key }, Buffer.alloc(10 * 1024 * 1024 + 1, 120))).toBe(413);
  for (const odd of ['', '\u0000\u0000', 'From: \r\n\r\n', `To: ${'<'.repeat(5_000)}`, Buffer.from([0xff, 0xfe, 0x00])])
    expect([204, 415]).toContain(await knock({ ...type, ...key }, odd)); // an empty body has no type
});

let mailbox: ImapServer;
afterEach(() => mailbox?.close());

/** Readers of a mailbox until `work` has ended; whatever they logged. */
async function reading(url: string, readers: number, work: () => Promise<void>): Promise<string[]> {
  const lines: string[] = [];
  const log = makeLog('debug', { write: (line) => void lines.push(line) });
  const watching = Array.from({ length: readers }, () => watchMailbox(house.owner, post, files, url, log));
  await work().finally(() => Promise.all(watching.map((w) => w.stop())));
  return lines;
}
const outcomesSince = async (at: Date): Promise<string[]> =>
  (await house.owner.query(`select outcome from inbound_mail where at >= $1 order by outcome`, [at])).map(
    (o: { outcome: string }) => o.outcome,
  );

test('two readers of one mailbox: each mail is dealt with once, at once, and lies in its folder', async () => {
  const scenes = [await asked(), await asked()];
  mailbox = await serveMailbox();
  const begun = new Date();
  for (const { place, to } of scenes) mailbox.deliver(letter(place.leader.email, to, 'Lå her før noen leste.'));
  const [first] = scenes;
  const { place, to } = first!;
  const lines = await reading(mailbox.url, 2, async () => {
    await until('what lay there is dealt with', () => mailbox.in('INBOX') === 0);
    for (let i = 1; i <= 10; i++) mailbox.deliver(letter(place.leader.email, to, `Nummer ${i}.`));
    mailbox.deliver(
      letter(
        place.leader.email,
        to.replace(/(.)@/, (_, c: string) => `${c === 'a' ? 'e' : 'a'}@`),
        'Falskt.',
      ),
    );
    mailbox.deliver(letter(place.leader.email, to, 'x'.repeat(10 * 1024 * 1024)));
    mailbox.deliver(Buffer.from([0xff, 0xfe, 0x00]));
    await until('all of it is', () => mailbox.in('INBOX') === 0, 20_000);
  });
  const said = (await messagesOf(first!)).map(([, body]) => body);
  expect(said).toEqual([
    'Har dere kart?',
    'Lå her før noen leste.',
    ...Array.from({ length: 10 }, (_, i) => `Nummer ${i + 1}.`),
  ]);
  expect(await outcomesSince(begun)).toEqual([
    ...Array.from({ length: 12 }, () => 'comment'),
    'forged',
    'no_token',
    'too_large',
  ]);
  expect([mailbox.in(FOLDERS.taken), mailbox.in(FOLDERS.aside)]).toEqual([12, 3]);
  expect(lines).toEqual([]);
}, 30_000);

test('a line that is cut, before or after a mail was moved, loses nothing and says nothing twice', async () => {
  const scene = await asked();
  mailbox = await serveMailbox();
  const begun = new Date();
  const lines = await reading(mailbox.url, 1, async () => {
    const bringing = async (body: string) => {
      const { length } = await outcomesSince(begun);
      mailbox.deliver(letter(scene.place.leader.email, scene.to, body));
      await until('it is said', async () => (await outcomesSince(begun)).length > length);
    };
    mailbox.on('UID MOVE', 'cut'); // kept, and not moved: as when the reader dies between the two
    await bringing('Før.');
    expect(mailbox.in('INBOX')).toBe(1);
    mailbox.on('UID MOVE', undefined);
    await until('it is moved', () => mailbox.in('INBOX') === 0, 15_000);
    const before = mailbox.logins();
    mailbox.on('UID MOVE', 'do-and-cut');
    await bringing('Etter.');
    mailbox.on('UID MOVE', undefined);
    await until('they are there again', () => mailbox.logins() > before, 15_000);
    await bringing('Til slutt.');
    await until('all is moved', () => mailbox.in('INBOX') === 0);
  });
  expect((await messagesOf(scene)).map(([, body]) => body)).toEqual(['Har dere kart?', 'Før.', 'Etter.', 'Til slutt.']);
  expect(await outcomesSince(begun)).toEqual(['comment', 'comment', 'comment']);
  expect([mailbox.fetched(), mailbox.in(FOLDERS.taken)]).toEqual([3, 3]); // what is known is not fetched again
  expect(lines.length).toBeGreaterThan(0);
}, 30_000);

test('whoever has the wrong password tries again, ever more seldom, and the log holds neither password nor mail', async () => {
  mailbox = await serveMailbox();
  mailbox.deliver(letter('anne@nf.no', 'svar@kystby.no', 'Ikke i loggen.'));
  mailbox.on('LOGIN', 'refuse');
  const lines = await reading(mailbox.url, 1, async () => {
    await new Promise((done) => setTimeout(done, 500));
    mailbox.on('LOGIN', undefined);
    await until('it is read in the end', () => mailbox.in(FOLDERS.aside) === 1, 10_000);
  });
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0]!)).toMatchObject({
    msg: 'the mailbox could not be read',
    trouble: 'AUTHENTICATIONFAILED',
  });
  expect(lines.join()).not.toMatch(/hemmelig|kystby|anne|Ikke i loggen/);
});

test('yes pressed in a calendar stands at the meeting: from whom it invites, to the time it has now, and by no other way', async () => {
  const place = await house.aPlace();
  const [leader, coordinator] = [await house.as(place.leader), await house.as(place.coordinator)];
  const startsAt = '2099-12-04T12:00:00.000Z';
  const when = { startsAt, minutes: 60, place: 'Rådhuset' };
  const called = await coordinator.call(api.callMeeting, {
    body: { clientKey: randomUUID(), spaceId: place.space, ...when },
  });
  const id = called.body.id;
  await work();
  const organiser = (): string => {
    const { attachments } = catcher.mails.findLast(({ recipient }) => recipient === place.leader.email)!;
    const file = attachments.find(({ mimeType }) => mimeType === 'text/calendar')!.content;
    const text = (typeof file === 'string' ? file : new TextDecoder().decode(file)).replaceAll(/\r?\n /g, '');
    expect(text).toContain('RSVP=TRUE');
    return /ORGANIZER[^\n]*?mailto:([^\r\n;]+)/i.exec(text)![1]!;
  };
  const to = organiser();
  const ics = (partstat: string, sequence = 0, uid = id) =>
    [
      'BEGIN:VCALENDAR',
      'METHOD:REPLY',
      'VERSION:2.0',
      'BEGIN:VEVENT',
      `UID:${uid}@vertskap`,
      `SEQUENCE:${sequence}`,
      'DTSTART:20991204T120000Z',
      `ORGANIZER:mailto:${to}`,
      `ATTENDEE;PARTSTAT=${partstat}:mailto:${place.leader.email}`,
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n');
  const press = (text: string, from = place.leader.email, more: string[] = []) =>
    bring(letter(from, to, text, ['Content-Type: text/calendar; charset=utf-8; method=REPLY', ...more]));
  const answer = async () =>
    (await leader.call(api.meeting, { params: { id } })).body.people.find(({ you }) => you)?.answer;

  const administrator = await house.as(place.administrator);
  const refused = async () => (await administrator.call(api.mailHealth)).body.refused;
  const before = await refused();
  expect(await press(ics('ACCEPTED'))).toBe('meeting_answer');
  expect(await answer()).toBe('yes');
  expect(await refused()).toBe(before);
  expect(await press(ics('TENTATIVE'), undefined, ['Auto-Submitted: auto-replied'])).toBe('meeting_answer');
  expect(await answer()).toBe('maybe');
  for (const [text, outcome, from] of [
    [ics('DECLINED'), 'foreign_sender', place.deputy.email],
    [ics('DECLINED', 0, randomUUID()), 'nothing_said', undefined],
    [ics('DELEGATED'), 'nothing_said', undefined],
    ['BEGIN:VCALENDAR', 'nothing_said', undefined],
  ] as const)
    expect([text, await press(text, from)]).toEqual([text, outcome]);
  expect(await answer()).toBe('maybe');
  expect(
    (await leader.call(api.notifications, { query: { limit: '20' } as never })).body.notifications,
  ).not.toContainEqual(expect.objectContaining({ what: { kind: 'reply_refused' } }));

  const moved = { ...when, startsAt: '2099-12-05T12:00:00.000Z', expectedVersion: 1 };
  expect((await coordinator.call(api.changeMeeting, { params: { id }, body: moved })).status).toBe(200);
  await work();
  expect(organiser()).toBe(to); // one organiser, whatever becomes of it
  expect(await press(ics('ACCEPTED', 0))).toBe('expired');
  expect(await answer()).toBeNull();
  expect(await press(ics('DECLINED', 1))).toBe('meeting_answer');
  expect(await answer()).toBe('no');
  await coordinator.call(api.cancelMeeting, { params: { id }, body: { reason: 'Snø.' } });
  expect(await press(ics('ACCEPTED', 2))).toBe('not_now');
});
