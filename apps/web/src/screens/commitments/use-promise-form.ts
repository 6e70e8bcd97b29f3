import { useState } from 'react';
import type { Commit } from '@vertskap/contract';
import { currentLanguage } from '../../i18n/index.js';

type Value = { what: string; dueOn: string; condition: string; certainty: Commit['certainty'] };
type Body = Pick<Commit, 'what' | 'language' | 'dueOn' | 'condition' | 'certainty'>;

export type PromiseForm = {
  value: Value;
  set: (change: Partial<Value>) => void;
  /** What is missing, once somebody has tried to send it. */
  lacks: { what: boolean; dueOn: boolean };
  /** What is sent; null where something is missing, and the fields say so. */
  read: () => Body | null;
  reset: () => void;
};

/** What somebody promises, while they write it. `start`: what is known already. */
export function usePromiseForm(start: Partial<Value> = {}): PromiseForm {
  const empty: Value = { what: '', dueOn: '', condition: '', certainty: 'firm', ...start };
  const [value, setValue] = useState(empty);
  const [tried, setTried] = useState(false);
  const missing = { what: value.what.trim() === '', dueOn: value.dueOn === '' };

  function read(): Body | null {
    setTried(true);
    if (missing.what || missing.dueOn) return null;
    const { what, dueOn, condition, certainty } = value;
    return { what: what.trim(), language: currentLanguage(), dueOn, condition: condition.trim() || null, certainty };
  }
  return {
    value,
    set: (change) => setValue((before) => ({ ...before, ...change })),
    lacks: { what: tried && missing.what, dueOn: tried && missing.dueOn },
    read,
    reset: () => {
      setValue(empty);
      setTried(false);
    },
  };
}
