import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { dropOrphans, planDigests, sendNext, tellOfReferrals } from '@vertskap/notifications';
import { togetherIn } from '../harness/a-region.js';
import { on, raise } from '../harness/deeds.js';
import { aPostOffice, log } from '../harness/post-office.js';

const at = aPostOffice();
const { work, mailsTo, headerOf, states, awake } = at;

test('an answer reaches the association at once: the message first, then the ball, why, and how to stop it', async () => {
  const place = await at.house.aPlace();
  const [leader, planner] = [await at.house.as(place.leader), await at.house.as(place.planner)];
  const needId = await raise(leader, place, { title: 'Skiltplan i\nStorgata' });
  await on(needId, planner).promise('2031-12-04');
  await work();
  const [mail, ...more] = mailsTo(place.leader);
  expect(more).toEqual([]);
  expect(mail!.subject).toMatch(/^\[B-\d+\] Foreløpig svar: Skiltplan i Storgata$/);
  expect(mail!.from).toMatchObject({ name: 'Vertskap', address: 'varsel@kystby.no' });
  const paragraphs = mail!.text!.trim().split(/\n\n/);
  expect(paragraphs[0]).toBe('Foreløpig.');
  expect(paragraphs[1]).toMatch(/^Kari .*, Plan og bygg\. Svar innen torsdag 4\. desember 2031\.$/);
  expect(paragraphs[2]).toMatch(/^Ballen er hos Plan og bygg\./);
  expect(paragraphs[3]).toMatch(/^— Svar over denne linjen\./);
  expect(mail!.text).toContain(`http://localhost:0/b/${needId}`);
  expect(mail!.text).toMatch(/Du får denne e-posten fordi/);
  expect(mail!.html).toContain('<html lang="nb">');
  const needThread = `<need-${needId}@kystby.no>`;
  expect([headerOf(mail!, 'in-reply-to'), headerOf(mail!, 'references')]).toEqual([needThread, needThread]);
  expect(headerOf(mail!, 'auto-submitted')).toBe('auto-generated');
  expect(headerOf(mail!, 'list-unsubscribe')).toMatch(/^<http.*\/avmeld\/.*>$/);
  expect(headerOf(mail!, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  expect(mail!.replyTo?.[0]?.address).toMatch(/^svar\+[a-z2-7]{45}@kystby\.no$/);
  expect(mailsTo(place.deputy)).toHaveLength(1);
});

test('what is not urgent comes as one mail per need and quarter of an hour, and not at all when it was read', async () => {
  const place = await at.house.aPlace();
  const [leader, planner] = [await at.house.as(place.leader), await at.house.as(place.planner)];
  const [first, second] = [await raise(leader, place), await raise(leader, place)];
  for (const needId of [first, second])
    for (const body of ['Vi ser på det.', 'Vi har sett på det.']) await on(needId, planner).comment(body);
  await work();
  expect(mailsTo(place.leader)).toEqual([]);
  await on(first, leader).read(3);
  await work(16);
  const mails = mailsTo(place.leader);
  expect(mails).toHaveLength(1);
  expect(mails[0]!.text).toMatch(/Vi ser på det\.[\s\S]*Vi har sett på det\./);
  expect(mails[0]!.text).toContain(second);
  expect((await states(place.leader)).sort()).toEqual(['read', 'sent']);
});

test('a mail that comes soon after another waits until a quarter of an hour has passed, and carries all that came meanwhile', async () => {
  const place = await at.house.aPlace();
  const [leader, planner] = [await at.house.as(place.leader), await at.house.as(place.planner)];
  const needId = await raise(leader, place);
  await on(needId, planner).promise('2031-12-04');
  await work();
  await on(needId, planner).comment('Kart trengs.');
  await on(needId, planner).question('Har dere kart?');
  await work(5);
  expect(mailsTo(place.leader)).toHaveLength(1);
  await work(16);
  const [, second, ...more] = mailsTo(place.leader);
  expect(more).toEqual([]);
  expect(second!.subject).toContain('Spørsmål');
  expect(second!.text).toMatch(/Kart trengs\.[\s\S]*Har dere kart\?[\s\S]*Ballen er hos dere\./);
});

test('a mail that has not left carries the words as they are now, and what was corrected beneath', async () => {
  const place = await at.house.aPlace();
  const [leader, planner] = [await at.house.as(place.leader), await at.house.as(place.planner)];
  const needId = await raise(leader, place);
  await on(needId, planner).comment('Vi har fått det.');
  await on(needId, planner).comment('Vi kommer tirsdag.');
  await work();
  const [first, second] = (await on(needId, planner).view()).body.need.messages;
  await on(needId, planner).amend(second!.id, 'Vi kommer torsdag.');
  await on(needId, planner).amend(first!.id, 'Vi har fått det fra dere begge.');
  await work(16);
  const [mail, ...more] = mailsTo(place.leader);
  expect(more).toEqual([]);
  expect(mail!.text!.match(/fra dere begge/g)).toHaveLength(1);
  expect(mail!.text).toContain('Rettelse: Vi har fått det fra dere begge.');
  expect(mail!.text).toContain('Vi kommer torsdag.');
  expect(mail!.text).not.toContain('tirsdag');
  await on(needId, planner).amend(first!.id, 'Vi har fått det fra alle tre.');
  await work(20);
  await work(40);
  const later = mailsTo(place.leader)[1];
  expect(later!.subject).toMatch(/Rettelse: /);
  expect(later!.text).toMatch(/^Plan og bygg rettet en melding\.\s+Vi har fått det fra alle tre\./);
});

test('internal words stay inside, also by mail; nothing of another municipality or association is ever sent', async () => {
  const [place, elsewhere] = [await at.house.aPlace(), await at.house.aPlace()];
  await awake(place, 'planner', 'roadman', 'coordinator', 'planLeader');
  const [leader, planner, coordinator, roadman] = [
    await at.house.as(place.leader),
    await at.house.as(place.planner),
    await at.house.as(place.coordinator),
    await at.house.as(place.roadman),
  ];
  const needId = await raise(leader, place, { askedSectorId: null, title: 'Om kanarirom' });
  await on(needId, coordinator).toSector(place.plan);
  await on(needId, planner).note('Et kanarinotat.');
  const consulted = await planner.call(api.consult, {
    params: { id: needId },
    body: { clientKey: randomUUID(), sectorIds: [place.roads], question: 'Et kanarispørsmål?', replyBy: null },
  });
  await roadman.call(api.contribute, {
    params: { id: needId, consultationId: consulted.body.consultations[0]!.id },
    body: { clientKey: randomUUID(), body: 'Et kanaribidrag.' },
  });
  const foreign = await raise(await at.house.as(elsewhere.leader), elsewhere, { title: 'Om kanarifremmed' });
  await on(foreign, await at.house.as(elsewhere.planner)).answer('Et kanarisvar.');
  await work();
  await work(20);
  expect(
    mailsTo(place.coordinator)
      .map((m) => m.text)
      .join(),
  ).toMatch(/skrev et internt notat/);
  expect(
    mailsTo(place.roadman)
      .map((m) => m.text)
      .join(),
  ).toMatch(/spør hva dere mener/);
  for (const word of ['kanarinotat', 'kanarispørsmål', 'kanaribidrag'])
    expect(at.catcher.mails.filter((m) => [m.subject, m.text, m.html].join().includes(word))).toEqual([]);
  const ours = Object.values(place).flatMap((p) => (typeof p === 'object' && 'email' in p ? [p.email] : []));
  for (const word of ['kanarifremmed', 'kanarisvar']) {
    const found = at.catcher.mails.filter((m) => [m.subject, m.text, m.html].join().includes(word));
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((m) => ours.includes(m.recipient))).toEqual([]);
  }
  expect(at.catcher.mails.filter((m) => m.subject?.includes('kanarirom') && !ours.includes(m.recipient))).toEqual([]);
});

test('mail for somebody whose mandate has ended is dropped, in the queue and at the door', async () => {
  const place = await at.house.aPlace();
  const [leader, planner] = [await at.house.as(place.leader), await at.house.as(place.planner)];
  const needId = await raise(leader, place);
  await on(needId, planner).comment('Hemmelig for den som er gått.');
  await work();
  expect(await states(place.leader)).toEqual(['waiting']);
  await at.house.owner.query(`update membership set valid_to = now() - interval '1 second' where id in ($1, $2)`, [
    place.leader.membershipId,
    place.deputy.membershipId,
  ]);
  expect(await dropOrphans(at.house.owner, new Date())).toBeGreaterThanOrEqual(2);
  await work(20);
  expect([mailsTo(place.leader), await states(place.leader)]).toEqual([[], ['dropped']]);
});

test('many workers send each mail once', async () => {
  const place = await at.house.aPlace();
  const [leader, planner] = [await at.house.as(place.leader), await at.house.as(place.planner)];
  for (let i = 0; i < 5; i++) await on(await raise(leader, place), planner).answer(`Svar ${i}.`);
  await Promise.all([work(), work(), work(), work()]);
  await work();
  expect(mailsTo(place.leader)).toHaveLength(5);
  expect(new Set(mailsTo(place.leader).map((m) => m.messageId)).size).toBe(5);
});

test('a mail server that is down is tried again; a crash before the mark repeats under the same Message-ID', async () => {
  const place = await at.house.aPlace();
  const [leader, planner] = [await at.house.as(place.leader), await at.house.as(place.planner)];
  await on(await raise(leader, place), planner).answer();
  at.catcher.refuse(451);
  await work();
  expect([mailsTo(place.leader), await states(place.leader)]).toEqual([[], ['sending']]);
  at.catcher.refuse(undefined);
  await work(1);
  expect(mailsTo(place.leader)).toEqual([]);
  await work(3);
  expect(await states(place.leader)).toEqual(['sent']);

  await at.house.owner.query(`update mail set state = 'sending', claimed_until = now() where membership_id = $1`, [
    place.leader.membershipId,
  ]);
  await work(4);
  const [first, again, ...more] = mailsTo(place.leader);
  expect([again?.messageId, more]).toEqual([first?.messageId, []]);
});

test('an address that is refused for good is given up, and the administrator sees it', async () => {
  const place = await at.house.aPlace();
  const [leader, planner, administrator] = [
    await at.house.as(place.leader),
    await at.house.as(place.planner),
    await at.house.as(place.administrator),
  ];
  await on(await raise(leader, place), planner).answer();
  at.catcher.refuse(550);
  await work();
  expect(await states(place.leader)).toEqual(['failed']);
  const health = (await administrator.call(api.mailHealth)).body;
  expect(health).toMatchObject({ outgoing: true, incoming: true });
  const failed = health.failed.map((f) => f.name).filter((name) => name !== place.planner.name); // whose mail goes in office hours
  expect(failed.sort()).toEqual([place.leader.name, place.deputy.name].sort());
  expect(JSON.stringify(health)).not.toContain('@');
  const { notifications } = (await administrator.call(api.notifications, { query: {} })).body;
  expect(notifications.map((n) => n.what.kind)).toEqual(['mail_failed']);
});

test('the link in a mail switches it off without signing in: looking does nothing, pressing does, one click does', async () => {
  const place = await at.house.aPlace();
  const [leader, planner, stranger] = [
    await at.house.as(place.leader),
    await at.house.as(place.planner),
    await at.house.stranger(),
  ];
  const needId = await raise(leader, place);
  await on(needId, planner).promise('2031-12-04');
  await work();
  const [mail] = mailsTo(place.leader);
  const path = (url: string | undefined) => new URL(url!).pathname;
  const oneClick = path(headerOf(mail!, 'list-unsubscribe')!.slice(1, -1));
  const inText = path(/https?:\S+\/avmeld\/\S+/.exec(mail!.text!)![0]);
  const settings = async () => (await leader.call(api.notificationSettings)).body.preferences.mail;

  const page = await stranger.request('GET', inText);
  expect([page.status, String(page.body)]).toEqual([200, expect.stringContaining('<form method="post"')]);
  expect(String((await stranger.request('GET', oneClick)).body)).toContain('Slå av e-post om alle behov');
  expect(await settings()).toEqual({ interrupts: true, bundled: true, digest: true });

  await on(needId, planner).comment('Én til.');
  await work(1);
  expect((await stranger.request('POST', inText, 'x')).status).toBe(200);
  expect(await settings()).toEqual({ interrupts: true, bundled: true, digest: true });
  await work(20);
  expect(mailsTo(place.leader)).toHaveLength(1);
  expect(mailsTo(place.deputy)).toHaveLength(2);

  const clicked = await stranger.request('POST', oneClick, 'List-Unsubscribe=One-Click', {
    'content-type': 'application/x-www-form-urlencoded',
    origin: 'https://mail.example.com',
  });
  expect(clicked.status).toBe(200);
  expect(await settings()).toEqual({ interrupts: false, bundled: false, digest: true });
  for (const forged of [
    'x',
    `${oneClick.split('/')[2]}x`,
    `${Buffer.from(`${place.deputy.membershipId}/need`).toString('base64url')}.AAAA`,
  ])
    expect((await stranger.request('POST', `/avmeld/${forged}`)).status).toBe(404);
});

test('the mail speaks the language of its reader, and says which language a message is in', async () => {
  const place = await at.house.aPlace();
  const [leader, planner] = [await at.house.as(place.leader), await at.house.as(place.planner)];
  await leader.call(api.setLanguage, { body: { language: 'en' } });
  const file = await planner.request('POST', '/api/attachments?name=hemmelig.txt', Buffer.from('Se her.'));
  await on(await raise(leader, place), planner).answer('Ja, det går.', [(file.body as { id: string }).id]);
  await work();
  const [mail] = mailsTo(place.leader);
  expect(mail!.text).toContain('One attachment. Open the need to see it.');
  expect(mail!.text).not.toContain('hemmelig');
  expect(mail!.subject).toContain('Answer: ');
  expect(headerOf(mail!, 'content-language')).toBe('en');
  expect(mail!.html).toMatch(/<html lang="en">[\s\S]*<p lang="nb">Ja, det går\.<\/p>/);
});

test('what people write cannot become markup or a header', async () => {
  const place = await at.house.aPlace();
  const [leader, planner] = [await at.house.as(place.leader), await at.house.as(place.planner)];
  const needId = await raise(leader, place, { title: 'Hei\nBcc: ola@example.no <b>' });
  await on(needId, planner).answer('<script>alert(1)</script> & "mer"');
  await work();
  const [mail] = mailsTo(place.leader);
  expect(mail!.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp;');
  expect(headerOf(mail!, 'bcc')).toBeUndefined();
  expect(mail!.subject).toContain('Hei Bcc: ola@example.no <b>');
});

test('the summary comes once a day to who has something waiting, and shows the same in settings', async () => {
  const place = await at.house.aPlace();
  const [leader, planner] = [await at.house.as(place.leader), await at.house.as(place.planner)];
  await on(await raise(leader, place, { title: 'Venter på svar' }), planner).question();
  const friday = new Date();
  await Promise.all([planDigests(at.house.owner, friday, 'friday'), planDigests(at.house.owner, friday, 'friday')]);
  await planDigests(at.house.owner, friday, 'friday');
  while ((await sendNext(at.house.owner, at.post, new Date(), 10, log)) > 0);
  const [mail, ...more] = mailsTo(place.leader);
  expect(more).toEqual([]);
  expect(mail!.text).toMatch(/Kommunen venter på dere \(1\)[\s\S]*Venter på svar/);
  const preview = (await leader.call(api.digestPreview)).body.mail;
  expect(preview!.subject).toBe(mail!.subject);
  expect(mail!.text!.replaceAll('\r\n', '\n')).toContain(preview!.text.trim());

  const quiet = await at.house.aPlace();
  await planDigests(at.house.owner, friday, 'friday');
  while ((await sendNext(at.house.owner, at.post, new Date(), 10, log)) > 0);
  expect([mailsTo(quiet.leader), await states(quiet.leader)]).toEqual([[], ['empty']]);
  expect((await (await at.house.as(quiet.leader)).call(api.digestPreview)).body).toEqual({ mail: null });
});

test('the neighbour’s coordinator is mailed that its part in an answer is wanted, without a word of the need; the giver’s that it came', async () => {
  const [ours, theirs] = [await at.house.aPlace(), await at.house.aPlace()];
  await togetherIn(at.house.owner, 'Kysten', ours, theirs);
  await awake(ours, 'coordinator');
  await awake(theirs, 'coordinator');
  const [leader, coordinator, receiver] = await Promise.all(
    [ours.leader, ours.coordinator, theirs.coordinator].map(at.house.as),
  );
  const needId = await raise(leader!, ours, { title: 'Kanarivei', body: 'Kanaritekst' });
  const asked = { municipalityIds: [theirs.municipality], body: 'Hva kan dere love?', replyBy: null, messages: [] };
  const params = { id: needId };
  const language = 'nb' as const;
  await coordinator!.call(api.askNeighbours, { params, body: { clientKey: randomUUID(), language, ...asked } });
  const [referral] = (await leader!.call(api.referralsOfNeed, { params })).body.referrals;
  const told = async () => {
    await at.house.daily((tx) => tellOfReferrals(tx, new Date()));
    await work();
    await work(60);
  };
  await told();
  expect(mailsTo(ours.leader).at(-1)?.text).toContain('Foreningen kan si ja eller nei til å dele behovet med');
  expect(mailsTo(theirs.coordinator)).toEqual([]);
  const named = { params: { id: referral!.id } };
  await leader!.call(api.consentToReferral, { ...named, body: { gives: true } });
  await told();
  const [wanted] = mailsTo(theirs.coordinator);
  expect(wanted!.subject).toMatch(/ ber om et bidrag fra dere$/);
  expect(wanted!.text).toContain('/regioner');
  expect(`${wanted!.subject} ${wanted!.text}`).not.toMatch(/Kanari|Hva kan dere love|B-\d/);
  await receiver!.call(api.contributeToReferral, {
    ...named,
    body: { clientKey: randomUUID(), body: 'Kanaribidrag', language },
  });
  await told();
  const came = mailsTo(ours.coordinator).find(({ text }) => text?.includes('har bidratt til svaret'));
  expect(came?.text).not.toContain('Kanaribidrag');
});
