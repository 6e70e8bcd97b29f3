import { RaiseNeed } from '@vertskap/contract';
import type { MessageKey } from '../../i18n/index.js';

export type FieldName = 'who' | 'title' | 'body' | 'form';
export type Errors = Partial<Record<FieldName, MessageKey>>;

/** Asks the command's own schema what is wrong. Loaded when somebody sends: the schemas weigh more than the form. */
export function check(command: Omit<RaiseNeed, 'clientKey'>): Errors {
  const result = RaiseNeed.omit({ clientKey: true }).safeParse(command);
  const errors: Errors = {};
  for (const { path } of result.error?.issues ?? []) Object.assign(errors, errorAt(path.join('.')));
  return errors;
}

/** The same words for what the form finds and for what the server finds. */
export function errorAt(path: string): Errors {
  if (path === 'onBehalf.count') return { who: 'raise.error.count' };
  if (path.startsWith('onBehalf')) return { who: 'raise.error.who' };
  if (path === 'title') return { title: 'raise.error.title' };
  return path === 'body' ? { body: 'raise.error.body' } : { form: 'raise.error.other' };
}
