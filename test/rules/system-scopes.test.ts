import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import { expect, test } from '@jest/globals';

/** What the database does without anybody asking: every place, and why. A new one is written here, or the build is red. */
const unasked: [file: string, scope: string, why: string][] = [
  [
    'libs/live/deliveries.ts',
    'delivery',
    'one reading of the log serves everyone whose right to follow was asked before',
  ],
  [
    'libs/figures/figure-page.ts',
    'figures',
    'a page is the same for all its readers: steps inside the house are counted for the mayor too, and whose needs they are was asked before',
  ],
  ['libs/exchange/calendar/feed.ts', 'sign_in', 'whose address a calendar asks at; what it holds is read as its owner'],
  ['libs/figures/public/doors.ts', 'figures', 'sums that a municipality has opened to anybody'],
  ['libs/figures/sharing/sharing.ts', 'figures', 'throws away pages that the administrator does not read'],
  [
    'libs/handling/desk/triage.ts',
    'deeds',
    'needs that were locked as the coordinator are sorted together, with clocks that the coordinator does not read',
  ],
  ['libs/handling/desk/undo.ts', 'deeds', 'the same, undone'],
  ['libs/live/dismiss.ts', 'sockets', 'asks of all sockets at once whether session and membership still stand'],
  [
    'libs/live/following.ts',
    'delivery',
    'what was missed of a stream is read once for all whose right to follow it was asked before',
  ],
  ['libs/live/following.ts', 'sign_in', 'the actor as he is now, not as he was when the socket came'],
  ['libs/live/live.gateway.ts', 'sign_in', 'the actor as he is now, not as he was when the socket came'],
  [
    'libs/needs/promises/change.ts',
    'promises',
    'other promises move the clocks of needs that who changes them does not read',
  ],
  ['libs/needs/attachments/forget.ts', 'daily', 'what lay unsent too long; and whether anybody has the same content'],
  [
    'libs/needs/merge/into.ts',
    'deeds',
    'whether another association may read the need that theirs is merged into: yes or no comes out of it',
  ],
  [
    'libs/needs/merge/split.ts',
    'deeds',
    'the part is written beside the whole, which was locked as its doer and asked whether they may split it',
  ],
  [
    'libs/needs/referrals/contribution-clocks.ts',
    'deeds',
    'the clock of a neighbour, which whoever starts or stops it by a deed of their own does not see',
  ],
  [
    'libs/notifications/referral-notice.ts',
    'deadlines',
    'whose the answer is to which a neighbour contributed, so that they are told',
  ],
  [
    'libs/region/referrals/answer.ts',
    'deeds',
    'a need is closed where it was and raised with the neighbour, as both agreed before; whoever says yes reads neither until then',
  ],
  [
    'libs/needs/perform-all.ts',
    'deeds',
    'deeds of several people are written together once each need was locked as its doer',
  ],
  [
    'libs/notifications/deadlines/call.ts',
    'deadlines',
    'calls the ready team for opportunities, and its deputies after an hour: nobody asks for that',
  ],
  ['libs/notifications/deadlines/close.ts', 'deadlines', 'an answer that nobody says a word to closes by itself'],
  ['libs/notifications/deadlines/fire.ts', 'deadlines', 'time passes for everyone'],
  [
    'libs/notifications/deadlines/results.ts',
    'deadlines',
    'some time after an opportunity both sides are asked what came of it',
  ],
  ['libs/notifications/deadlines/watch.ts', 'deadlines', 'when the next step is due'],
  [
    'libs/notifications/inbound/receive.ts',
    'inbound',
    'whose the token of a reply is; the reply itself is written as its sender',
  ],
  ['libs/notifications/mail/digests.ts', 'daily', 'who gets a summary; it is written as its reader'],
  ['libs/notifications/mail/doors.ts', 'inbound', 'a signed link in a mail switches mail off, and nobody is signed in'],
  ['libs/notifications/mail/plan.ts', 'mail', 'which notifications leave by mail, and when'],
  ['libs/notifications/mail/post.ts', 'mail', 'the secret that signs links'],
  ['libs/notifications/mail/send.ts', 'mail', 'the outbox; a mail is written as its reader'],
  ['libs/notifications/mail/watch.ts', 'mail', 'drops what is for nobody any more'],
  [
    'libs/notifications/push/devices.ts',
    'mail',
    'the key that browsers are bound to; a browser that somebody else used before is theirs no more',
  ],
  ['libs/notifications/push/push.ts', 'mail', 'the devices of whom a push is for; it is written as its reader'],
  ['libs/notifications/settings/settings.controller.ts', 'mail', 'an administrator sees how mail does, without texts'],
  ['libs/notifications/told/tell.ts', 'telling', 'reads every need on, and asks each listener’s own rights'],
  [
    'libs/dialogue/meetings/call.ts',
    'telling',
    'whom to invite of the other side, whose names stand on the invitation for everybody',
  ],
  [
    'libs/dialogue/promises/promise.ts',
    'deeds',
    'writes the clock of a promise on no need with its steps, which nobody reads',
  ],
  ['libs/dialogue/promises/tell.ts', 'telling', 'tells those who speak for the other side'],
  ['libs/dialogue/meetings/tell.ts', 'telling', 'tells those who are invited, whatever organisation they are of'],
  [
    'libs/dialogue/pulse/pulses.controller.ts',
    'inbound',
    'what whoever holds a personal link is asked, and answers; nobody is signed in',
  ],
  [
    'libs/figures/pulse/pulse-results.ts',
    'figures',
    'answers, which nobody reads, leave as sums that small numbers allow',
  ],
  ['libs/notifications/worker.ts', 'daily', 'looks at the calendars of all municipalities'],
  [
    'libs/organisations/session.controller.ts',
    'sign_in',
    'another capacity of the person; the people of the demonstration',
  ],
  ['libs/organisations/session-store.ts', 'sign_in', 'sessions, and who acts in them: before it is known who asks'],
  ['libs/organisations/session.ts', 'sign_in', 'all capacities of the person'],
  [
    'libs/organisations/competence/lent.ts',
    'lending',
    'picks out what a neighbour’s staff may know of the people they are lent',
  ],
  ['libs/organisations/audit/audit-trail.ts', 'audit', 'names of those whose deeds somebody inspects'],
  ['libs/organisations/administration/accept.ts', 'sign_in', 'who accepts an invitation has no capacity yet'],
  ['libs/organisations/administration/invitations.controller.ts', 'sign_in', 'a link is read before anybody signs in'],
  ['libs/organisations/sign-in.ts', 'sign_in', 'who has this address and password, and the secret that signs cookies'],
];
/** Where the database is reached without `asActor` and `asSystem`; what runs as `setup` has no one to ask for. */
const direct = [
  /^libs\/platform\//,
  /^libs\/exchange\//,
  /^apps\/api\/src\/(cli|main|data-source)/,
  /^apps\/api\/src\/health\.controller\.ts$/, // select 1
  /^libs\/organisations\/session-store\.ts$/, // the store of sessions takes the pool
];

const sources = globSync('{libs,apps}/**/*.ts').filter((file) => !/\.test\.ts$|^apps\/web\//.test(file));
const text = (file: string): string => readFileSync(file, 'utf8');

test('nothing happens without anybody asking but what is written here', () => {
  const found = sources.flatMap((file) =>
    [...text(file).matchAll(/\b(?:(?:asSystem|glance|beyond)\(\s*[\w.]+,|turn\?\.as\()\s*'(\w+)'/g)].map(
      (use) => `${file} ${use[1]}`,
    ),
  );
  expect([...new Set(found)].sort()).toEqual(unasked.map(([file, scope]) => `${file} ${scope}`).sort());
});

test('every scope is written out where it is used', () => {
  for (const file of sources.filter((name) => name !== 'libs/platform/scope.ts')) {
    const calls = [...text(file).matchAll(/\b(?:asSystem|glance|beyond)\(/g)].length;
    expect([file, calls]).toEqual([
      file,
      [...text(file).matchAll(/\b(?:asSystem|glance|beyond)\(\s*[\w.]+,\s*'\w+'/g)].length,
    ]);
  }
});

test('requests reach the database as somebody, and in no other way', () => {
  const ways = /\.manager\b|\.transaction\(|\bdb\.query\(|createQueryRunner|getRepository|\bpoolOf\(/;
  const found = sources.filter((file) => !direct.some((allowed) => allowed.test(file)) && ways.test(text(file)));
  expect(found).toEqual([]);
});
