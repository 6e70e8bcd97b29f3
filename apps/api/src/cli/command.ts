import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type { DataSource } from '@vertskap/platform';
import { z } from 'zod';

export const EXIT = { done: 0, failed: 1, rejected: 2, usage: 64, config: 78 } as const;

/** What whoever gave the command can mend: one sentence, no stack. */
export class CliFault extends Error {
  constructor(
    sentence: string,
    readonly exitCode: number = EXIT.failed,
  ) {
    super(sentence);
  }
}

export type Command = {
  name: string;
  about: string;
  /** What must follow the name, in order. */
  args: string[];
  options: z.ZodObject;
  /** Answers the exit code. */
  run: (db: DataSource, argv: string[]) => Promise<number>;
};

/** A command with its options as one schema: for parsing, checking and the help. */
export function command<S extends z.ZodObject>(
  it: Omit<Command, 'run' | 'options'> & {
    options: S;
    run: (db: DataSource, options: z.infer<S>, args: string[]) => Promise<number>;
  },
): Command {
  return {
    ...it,
    run: (db, argv) => {
      const { values, positionals } = parse(it, argv);
      const checked = it.options.safeParse(values);
      if (!checked.success) throw new CliFault(`${sentences(checked.error)} See: help ${it.name}`, EXIT.usage);
      if (positionals.length !== it.args.length)
        throw new CliFault(`${it.name} takes ${it.args.join(' ') || 'no arguments'}. See: help ${it.name}`, EXIT.usage);
      return it.run(db, checked.data, positionals);
    },
  };
}

function parse({ options }: { options: z.ZodObject }, argv: string[]) {
  const flags: ParseArgsOptionsConfig = Object.fromEntries(
    Object.entries(options.shape).map(([name, schema]) => [name, { type: isFlag(schema) ? 'boolean' : 'string' }]),
  );
  try {
    return parseArgs({ args: argv, options: flags, allowPositionals: true });
  } catch (error) {
    throw new CliFault((error as Error).message, EXIT.usage);
  }
}

export const isFlag = (schema: z.core.$ZodType): boolean => z.safeParse(schema, true).success;

const sentences = (error: z.ZodError): string =>
  error.issues
    .map((i) =>
      i.code === 'invalid_type' ? `--${i.path.join('.')} is missing.` : `--${i.path.join('.')}: ${i.message}.`,
    )
    .join(' ');
