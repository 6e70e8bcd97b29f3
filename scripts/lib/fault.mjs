/** Faults that a user can do something about: one sentence on stderr, an exit code of its own, never a stack trace. */

export const EXIT = {
  unexpected: 1,
  oldNode: 2,
  install: 3,
  port: 4,
  build: 5,
  dataFolder: 6,
  diskFull: 7,
  postgres: 8,
  usage: 9,
};

export class Fault extends Error {
  /**
   * @param {number} exitCode one of EXIT
   * @param {string} sentence what is wrong and what to do about it
   */
  constructor(exitCode, sentence) {
    super(sentence);
    this.name = 'Fault';
    this.exitCode = exitCode;
  }
}

/**
 * Runs a command to its end and exits with its code. An expected fault becomes its sentence, anything else its stack.
 * @param {() => Promise<number | void>} main the exit code, or nothing for 0
 */
export async function exitWith(main) {
  // a closed terminal must not keep us from ending what we started
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  process.exit(await outcome(main));
}

/** @param {() => Promise<number | void>} main */
async function outcome(main) {
  try {
    return (await main()) || 0;
  } catch (error) {
    const expected = error instanceof Fault;
    console.error(expected ? error.message : error);
    return expected ? error.exitCode : EXIT.unexpected;
  }
}
