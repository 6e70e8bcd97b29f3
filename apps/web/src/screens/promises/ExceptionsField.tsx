import { useState } from 'react';
import { Button, Heading, ValidationMessage } from '@digdir/designsystemet-react';
import { TrashIcon } from '@navikt/aksel-icons';
import type { PolicyException, PolicyView } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import { AddForm } from './editing/AddForm.js';
import { ExceptionFields } from './ExceptionFields.js';
import { conditionsOf, emptyException, type ExceptionError, exceptionErrorOf } from './policy.rules.js';
import { conditionsInWords, exceptionInWords, promisedInWords } from './policy-words.js';

type Props = {
  exceptions: PolicyException[];
  spaces: PolicyView['spaces'];
  error?: string | undefined;
  onChange: (exceptions: PolicyException[]) => void;
};

/** Where other promises hold: a list to take from, and a form to add to it. */
export function ExceptionsField({ exceptions, spaces, error, onChange }: Props) {
  const [made, setMade] = useState(emptyException);
  const [wrong, setWrong] = useState<ExceptionError | null>(null);

  function add(): boolean {
    const found = exceptionErrorOf(made, exceptions);
    setWrong(found);
    if (found) return false;
    onChange([...exceptions, made]);
    setMade(emptyException);
    return true;
  }
  return (
    <div className="stack" id="exceptions" tabIndex={-1}>
      <Heading level={3} data-size="2xs">
        {t('promises.exceptions')}
      </Heading>
      {exceptions.length === 0 && <p>{t('promises.exceptions.none')}</p>}
      <ul className="exceptions">
        {exceptions.map((exception) => (
          <li key={conditionsOf(exception)} className="removable">
            <div>
              <p>
                <strong>
                  {t('promises.is', {
                    clock: t(`promises.of.${exception.clock}`),
                    promised: promisedInWords(exception.promised),
                  })}
                </strong>
              </p>
              <p>{t('promises.when', { conditions: conditionsInWords(exception, spaces) })}</p>
            </div>
            <Button
              variant="tertiary"
              data-color="danger"
              aria-label={t('promises.remove-named', { name: exceptionInWords(exception, spaces) })}
              onClick={() => onChange(exceptions.filter((it) => it !== exception))}
            >
              <TrashIcon aria-hidden />
              {t('promises.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {exceptions.length > 1 && <p className="promises-note">{t('promises.exceptions.rule')}</p>}
      {error && <ValidationMessage>{error}</ValidationMessage>}
      <AddForm open={t('promises.add')} title={t('promises.add.title')} submit={t('promises.add')} onAdd={add}>
        <ExceptionFields
          value={made}
          spaces={spaces}
          error={wrong}
          onChange={(change) => {
            setMade({ ...made, ...change });
            setWrong(null);
          }}
        />
      </AddForm>
    </div>
  );
}
