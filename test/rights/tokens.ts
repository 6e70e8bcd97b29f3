import type { Modules } from './mutants.js';

const now = new Date('2026-03-02T09:00:00Z');

/** What opens a mailbox or a link: each part of what was signed, and the purpose, or nothing. */
export function forged(loaded: Modules): string[] {
  const wrong: string[] = [];
  const check = (what: string, is: unknown, wanted: unknown) =>
    String(is) !== String(wanted) && wrong.push(`${what}: ${String(wanted)} → ${String(is)}`);
  const { signerOf, replyToken, isReplyToken, idIn, offToken, readOffToken } = loaded[
    'libs/notifications/mail/tokens.ts'
  ] as Record<string, (...args: never[]) => never>;
  const call_ = (f: ((...args: never[]) => never) | undefined, ...args: unknown[]): unknown =>
    f?.(...(args as never[]));
  const signer = call_(signerOf, 'a secret');
  const id = (n: number): string => `0000000${n}-0000-4000-8000-000000000000`;
  const to = { id: id(1), aboutId: id(2), membershipId: id(3), until: now };
  const token = call_(replyToken, signer, to) as string;
  const genuine = (over: object, sent = token, by = signer): unknown =>
    call_(isReplyToken, by, sent, { ...to, ...over });
  const said: string[] = [];
  call_(
    replyToken,
    { sign: (purpose: string, payload: string) => (said.push(`${purpose} ${payload}`), Buffer.alloc(12)) },
    to,
  );
  check('what is signed', said.join(), `reply ${id(1)}/${id(2)}/${id(3)}/${now.toISOString()}`);
  check('the address as it was', genuine({}), true);
  check('in capitals', genuine({}, token.toUpperCase()), true);
  check('of another mail', genuine({ id: id(4) }), false);
  check('about another need', genuine({ aboutId: id(4) }), false);
  check('of another person', genuine({ membershipId: id(4) }), false);
  check('for longer', genuine({ until: new Date(now.getTime() + 1) }), false);
  check('of another server', genuine({}, token, call_(signerOf, 'another secret')), false);
  check('shortened', genuine({}, token.slice(0, -1)), false);
  check('empty', genuine({}, ''), false);
  check('whose mail', call_(idIn, token), id(1));
  check('whose mail in capitals', call_(idIn, token.toUpperCase()), id(1));
  for (const nonsense of ['', 'nonsense', token.slice(0, -2), `${token}aa`, `${token.slice(0, -1)}1`])
    check(`whose mail "${nonsense}"`, call_(idIn, nonsense), undefined);
  const off = { of: id(3), what: 'digest' };
  const link = call_(offToken, signer, off) as string;
  const read = (sent: string, by = signer): string => JSON.stringify(call_(readOffToken, by, sent));
  check('the link as it was', read(link), JSON.stringify(off));
  const [payload = '', mac = ''] = link.split('.');
  const other = Buffer.from(`${id(4)}/digest`).toString('base64url');
  for (const sent of [`${other}.${mac}`, `${payload}.`, payload, '', `${link}x`, `${payload}=.${mac}`])
    check(`the link "${sent}"`, read(sent), undefined);
  check('the link of another server', read(link, call_(signerOf, 'another secret')), undefined);
  return wrong;
}
