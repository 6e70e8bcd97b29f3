import { hash, verify } from '@node-rs/argon2';

/** argon2id, the library's default, with the parameters OWASP recommends (19 MiB, 2 passes, 1 lane). */
export const hashPassword = (password: string): Promise<string> =>
  hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });

/** A hash nobody has the password of: verifying against it costs what a real one costs, so timing tells nothing. */
const decoy = hashPassword(crypto.randomUUID());

/** True when the password fits. Takes as long for an unknown person as for a known one. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  const fits = await verify(stored ?? (await decoy), password);
  return fits && stored !== null;
}
