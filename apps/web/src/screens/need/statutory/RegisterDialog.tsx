import { useState } from 'react';
import { Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react';
import type { NeedShared, StatutoryRule } from '@vertskap/contract';
import { ActForm } from '../../../deeds/ActForm.js';
import { useAct } from '../../../deeds/use-act.js';
import { dateInOslo } from '../../../format/index.js';
import { t } from '../../../i18n/index.js';
import { Failure, Loading, useNow } from '../../../ui/index.js';
import { useStatutoryRules } from '../../guides/use-guides.js';
import { PastDate } from './PastDate.js';
import { RuleSummary } from './RuleSummary.js';
import { choicesOf, dateFault } from './statutory.rules.js';
import { inMyLanguage, periodInWords } from './statutory-words.js';

type Props = {
  need: NeedShared;
  /** What is known already, and can be changed. */
  rule?: string;
  /** YYYY-MM-DD */
  receivedOn?: string;
};

/** A complete application has come: by which paragraph it is decided, and when it came. */
export function RegisterDialog({ need, rule: known = '', receivedOn: day = '' }: Props) {
  const empty = { rule: known, receivedOn: day };
  const { act, sending, problem } = useAct('registerStatutory', need);
  const [form, setForm] = useState(empty);
  const [tried, setTried] = useState(false);
  const { data, error, refetch } = useStatutoryRules();
  const today = dateInOslo(useNow(60_000));
  const rule = data?.rules.find(({ id }) => id === form.rule);
  const fault = dateFault(form.receivedOn, today);

  async function submit() {
    const lacks = !rule || fault !== null;
    setTried(lacks);
    if (lacks) return false;
    const done = await act({ rule: form.rule, receivedOn: form.receivedOn });
    if (done) setForm(empty);
    return done;
  }
  return (
    <ActForm
      title={t('statutory.register.title')}
      submit={t('statutory.register.do')}
      sending={sending}
      problem={problem}
      onSubmit={submit}
    >
      {data ? (
        <>
          <Field>
            <Label>{t('statutory.register.rule')}</Label>
            <Select
              value={form.rule}
              aria-invalid={tried && !rule ? true : undefined}
              onChange={(event) => setForm({ ...form, rule: event.target.value })}
            >
              <Select.Option value="">{t('statutory.register.choose')}</Select.Option>
              {choicesOf(data.rules).map(({ group, rules }) => (
                <Select.Optgroup key={group} label={t(`statutory.group.${group}`)}>
                  {rules.map((it) => (
                    <Select.Option key={it.id} value={it.id}>
                      {nameAndLength(it)}
                    </Select.Option>
                  ))}
                </Select.Optgroup>
              ))}
            </Select>
            {tried && !rule && <ValidationMessage>{t('statutory.register.missing-rule')}</ValidationMessage>}
          </Field>
          {rule && <RuleSummary rule={rule} />}
          <PastDate
            label={t('statutory.register.received')}
            today={today}
            value={form.receivedOn}
            fault={tried ? fault : null}
            onChange={(receivedOn) => setForm({ ...form, receivedOn })}
          />
          <p className="effect">{t('statutory.register.effect')}</p>
        </>
      ) : error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading rows={2} />
      )}
    </ActForm>
  );
}

const nameAndLength = ({ name, period }: StatutoryRule): string => `${inMyLanguage(name)} (${periodInWords(period)})`;
