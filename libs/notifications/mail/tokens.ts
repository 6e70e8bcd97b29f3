import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signs what travels in mails. The two purposes cannot be mistaken for each other. */
export type Signer = { sign: (purpose: 'reply' | 'off', payload: string) => Buffer };

/** 96 bits: whoever guesses has to ask this server each time. */
const MAC_BYTES = 12;

export const signerOf = (secret: string): Signer => ({
  sign: (purpose, payload) =>
    createHmac('sha256', secret).update(`${purpose}\n${payload}`).digest().subarray(0, MAC_BYTES),
});

const isSame = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);

/**
 * What a link in a mail switches off: a sort of mail, or all mail about one need, of a membership; or (`pulse:` and the hash of an address) what an
 * association asks its members there.
 */
export type Off = { of: string; what: 'need' | 'digest' | `need:${string}` | `pulse:${string}` };

/** The token of such a link. It does not expire: an old mail must still be able to stop the next. */
export function offToken(signer: Signer, { of, what }: Off): string {
  const payload = `${of}/${what}`;
  return `${Buffer.from(payload).toString('base64url')}.${signer.sign('off', payload).toString('base64url')}`;
}

/** What a genuine token says; undefined for every other. One text, one token: what only decodes to the same is none. */
export function readOffToken(signer: Signer, token: string): Off | undefined {
  const [of = '', what = ''] = Buffer.from(token.split('.')[0] ?? '', 'base64url')
    .toString()
    .split('/');
  const off = { of, what: what as Off['what'] };
  return isSame(Buffer.from(token), Buffer.from(offToken(signer, off))) ? off : undefined;
}

/** What a reply address stands for: `id` of the mail about a need, or of whom a meeting invites, whose row the token names; and that need or meeting. */
export type ReplyTo = { id: string; aboutId: string; membershipId: string; until: Date };

/** Until when a meeting is answered the meeting knows: every invitation to it has one address, as its calendar entry has one organiser. */
export const NO_END = new Date('9999-12-31T00:00:00Z');

/**
 * The token of a reply address: the id of that row and a signature over need or meeting, membership and expiry. Lower case and digits,
 * 45 characters: a mailbox name holds 64, and mail servers may change its case.
 */
export function replyToken(signer: Signer, to: ReplyTo): string {
  return base32(Buffer.concat([Buffer.from(to.id.replaceAll('-', ''), 'hex'), signer.sign('reply', said(to))]));
}

/** The row that a token names, without a word about whether it is genuine; undefined where it cannot be one. */
export function idIn(token: string): string | undefined {
  const bytes = fromBase32(token.toLowerCase());
  if (bytes?.length !== 16 + MAC_BYTES) return undefined;
  return bytes
    .subarray(0, 16)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export const isReplyToken = (signer: Signer, token: string, to: ReplyTo): boolean =>
  isSame(Buffer.from(token.toLowerCase()), Buffer.from(replyToken(signer, to)));

const said = ({ id, aboutId, membershipId, until }: ReplyTo): string =>
  [id, aboutId, membershipId, until.toISOString()].join('/');

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** RFC 4648 without padding. */
function base32(bytes: Buffer): string {
  const bits = [...bytes].map((b) => b.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

function fromBase32(text: string): Buffer | undefined {
  if (!/^[a-z2-7]+$/.test(text)) return undefined;
  const bits = Array.from(text, (c) => ALPHABET.indexOf(c).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}
