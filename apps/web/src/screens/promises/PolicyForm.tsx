import { Heading } from '@digdir/designsystemet-react';
import type { FieldError, Policy, PolicyView, Promised, PromisedClock } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import { errorAt } from './editing/use-change.js';
import { ExceptionsField } from './ExceptionsField.js';
import { amountError } from './policy-errors.js';
import { isOdd } from './policy.rules.js';
import { groups, urgencies } from './policy-words.js';
import { PromisedField } from './PromisedField.js';

type Props = {
  draft: Policy;
  spaces: PolicyView['spaces'];
  errors: FieldError[];
  onChange: (change: Partial<Policy>, path: string) => void;
};

/** The same table, with a field in each cell. */
export function PolicyForm({ draft, spaces, errors, onChange }: Props) {
  const { promises } = draft;
  const set = (clock: PromisedClock, urgency: (typeof urgencies)[number], promised: Promised) =>
    onChange(
      { promises: { ...promises, [clock]: { ...promises[clock], [urgency]: promised } } },
      `body.policy.promises.${clock}.${urgency}`,
    );
  return (
    <>
      {groups.map(({ group, clocks }) => (
        <div key={group}>
          <Heading level={3} data-size="2xs">
            {t(`promises.group.${group}`)}
          </Heading>
          {clocks.map((clock) => (
            <div key={clock} role="group" aria-labelledby={`promise-${clock}`} className="promise-fields">
              <div>
                <p id={`promise-${clock}`} className="promises-name">
                  {t(`promises.of.${clock}`)}
                </p>
                <p className="promises-note">{t(`promises.what.${clock}`)}</p>
              </div>
              {urgencies.map((urgency) => (
                <PromisedField
                  key={urgency}
                  id={`promise-${clock}-${urgency}`}
                  label={t(`promises.urgency.${urgency}`)}
                  name={t(`promises.cell.${urgency}`, { clock: t(`promises.of.${clock}`) })}
                  value={promises[clock][urgency]}
                  error={
                    errorAt(errors, `body.policy.promises.${clock}.${urgency}`) && amountError(promises[clock][urgency])
                  }
                  onChange={(promised) => set(clock, urgency, promised)}
                />
              ))}
              {isOdd(promises[clock]) && (
                <p role="status" className="promise-odd">
                  {t('promises.odd')}
                </p>
              )}
            </div>
          ))}
        </div>
      ))}
      <ExceptionsField
        exceptions={draft.exceptions}
        spaces={spaces}
        error={errorAt(errors, 'body.policy.exceptions') && t('promises.error.exceptions')}
        onChange={(exceptions) => onChange({ exceptions }, 'body.policy.exceptions')}
      />
    </>
  );
}
