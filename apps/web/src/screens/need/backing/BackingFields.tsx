import { Field, Label, Textarea, Textfield } from '@digdir/designsystemet-react';
import type { BackingView } from '@vertskap/contract';
import { t } from '../../../i18n/index.js';
import { figureOf } from './backing.rules.js';

const FACTS_MAX = 2_000;
export type Written = { facts: string; jobs: string; kroner: string };
export const blank: Written = { facts: '', jobs: '', kroner: '' };

export const writtenOf = (known: BackingView | null): Written => ({
  facts: known?.facts ?? '',
  jobs: known?.jobs?.toString() ?? '',
  kroner: known?.kronerPerYear?.toString() ?? '',
});

/** What is sent; undefined where a figure is none. */
export function sentOf({ facts, jobs, kroner }: Written) {
  const [n, perYear] = [figureOf(jobs), figureOf(kroner)];
  if (n === undefined || perYear === undefined || (n ?? 0) > 100_000) return undefined;
  return { facts: facts.trim() || null, jobs: n, kronerPerYear: perYear };
}

type Props = { written: Written; tried: boolean; onChange: (change: Partial<Written>) => void };

/** How it hits the company, in words and figures; all of it may be left open. */
export function BackingFields({ written, tried, onChange }: Props) {
  const fault = (value: string) => tried && figureOf(value) === undefined && t('backing.error.figure');
  return (
    <>
      <Field>
        <Label>{t('backing.facts')}</Label>
        <Field.Description>{t('backing.facts.text')}</Field.Description>
        <Textarea
          rows={4}
          maxLength={FACTS_MAX}
          value={written.facts}
          onChange={(event) => onChange({ facts: event.target.value })}
        />
      </Field>
      <Textfield
        label={t('backing.jobs.label')}
        description={t('backing.optional')}
        inputMode="numeric"
        maxLength={7}
        value={written.jobs}
        error={fault(written.jobs)}
        onChange={(event) => onChange({ jobs: event.target.value })}
      />
      <Textfield
        label={t('backing.kroner.label')}
        description={t('backing.optional')}
        inputMode="numeric"
        maxLength={16}
        value={written.kroner}
        error={fault(written.kroner)}
        onChange={(event) => onChange({ kroner: event.target.value })}
      />
    </>
  );
}
