import { isOrgNumber, type RegisteredOrganisation } from '@vertskap/contract';
import { Entity, Search } from './reply.js';

const TIMEOUT_MS = 3_000;
const MOST_BYTES = 1_000_000;
const HITS = 10;

/**
 * Asks Enhetsregisteret by number or name. `base` comes from the configuration; what people write becomes nine digits in the
 * path or an encoded parameter, and redirects are not followed, so nothing else can be reached through here.
 * Rejects where the register does not answer in three seconds, answers with an error, or not in its own form.
 */
export async function askRegister(base: string, q: string): Promise<RegisteredOrganisation[]> {
  if (isOrgNumber(q)) return (await byNumber(base, 'enheter', q)) ?? (await byNumber(base, 'underenheter', q)) ?? [];
  const reply = await get(`${base}/enheter?${new URLSearchParams({ navn: q, size: String(HITS) })}`);
  if (reply === undefined) return [];
  return Search.parse(reply);
}

async function byNumber(
  base: string,
  what: 'enheter' | 'underenheter',
  number: string,
): Promise<RegisteredOrganisation[] | undefined> {
  const reply = await get(`${base}/${what}/${number}`);
  return reply === undefined ? undefined : [Entity.parse(reply)];
}

/** The body of a reply; undefined for 404. 410 (removed for legal reasons) has a body of its own. */
async function get(url: string): Promise<unknown> {
  const response = await fetch(url, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (response.status === 404) {
    await response.body?.cancel();
    return undefined;
  }
  if (!response.ok && response.status !== 410) throw new Error(`Enhetsregisteret answered ${response.status}`);
  return JSON.parse(await textOf(response));
}

async function textOf({ body }: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.length;
    if (size > MOST_BYTES) throw new Error('Enhetsregisteret answered too much');
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}
