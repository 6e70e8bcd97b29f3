import type { z } from 'zod';
import { type Command, isFlag } from './command.js';

/** All commands in a line each, or one with its options. */
export function help(commands: readonly Command[], name: string | undefined): string {
  const one = commands.find((c) => c.name === name);
  if (one) return [one.about, '', `  ${usage(one)}`, '', ...optionLines(one)].join('\n');
  const width = Math.max(...commands.map((c) => c.name.length)) + 2;
  const lines = commands.map((c) => `  ${c.name.padEnd(width)}${c.about}`);
  return ['Commands, on the database of DATABASE_URL:', '', ...lines, '', 'More about one: help COMMAND'].join('\n');
}

const usage = ({ name, args, options }: Command): string =>
  [name, ...args, ...Object.entries(options.shape).map(([key, schema]) => inUsage(key, schema))].join(' ');

function inUsage(key: string, schema: z.core.$ZodType): string {
  if (isFlag(schema)) return `[--${key}]`;
  return isOptional(schema) ? `[--${key} …]` : `--${key} …`;
}

function optionLines({ options }: Command): string[] {
  const described = Object.entries(options.shape as Record<string, z.ZodType>);
  return described.flatMap(([key, { description }]) => (description ? [`  --${key}: ${description}`] : []));
}

const isOptional = (schema: z.core.$ZodType): boolean =>
  schema._zod.def.type === 'optional' || schema._zod.def.type === 'default';
