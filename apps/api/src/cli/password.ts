import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { CliFault } from './command.js';

const SHORTEST = 12;

/**
 * A new password, never from the command line, where others could read it: from VERTSKAP_PASSWORD, typed twice without echo,
 * or the first line of what is piped in. Throws CliFault for one that is too short.
 */
export async function newPassword(): Promise<string> {
  const password = process.env['VERTSKAP_PASSWORD'] ?? (process.stdin.isTTY ? await typedTwice() : await pipedIn());
  if (password.length < SHORTEST || password.length > 1_000)
    throw new CliFault(`A password has at least ${SHORTEST} characters, and 1,000 at most.`);
  return password;
}

async function typedTwice(): Promise<string> {
  const first = await typed(`Password, at least ${SHORTEST} characters: `);
  if ((await typed('Once more: ')) !== first) throw new CliFault('The two passwords differ.');
  return first;
}

async function typed(prompt: string): Promise<string> {
  process.stderr.write(prompt);
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silence, terminal: true });
  const stopped = new Promise<never>((_, fail) => terminal.once('SIGINT', () => fail(gaveUp())));
  try {
    return await Promise.race([terminal.question(''), stopped]);
  } catch (error) {
    throw (error as Error).name === 'AbortError' ? gaveUp() : error;
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}

const gaveUp = (): CliFault => new CliFault('No password was given; nothing was done.');

async function pipedIn(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line;
  throw new CliFault('Give the password in VERTSKAP_PASSWORD, on standard input, or on a terminal.');
}
