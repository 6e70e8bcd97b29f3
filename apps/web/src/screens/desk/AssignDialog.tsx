import { useState } from 'react';
import { Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react';
import type { Handler, Named } from '@vertskap/contract';
import { ActForm } from '../../deeds/ActForm.js';
import { t } from '../../i18n/index.js';
import type { TriageProps } from './use-triage.js';

const NOBODY = 'nobody';

/** Gives what is chosen to one person; offered are those of the sectors that have the ball. */
export function AssignDialog({
  needs,
  triage,
  handlers,
  sectors,
}: TriageProps & { handlers: Handler[]; sectors: Named[] }) {
  const [chosen, setChosen] = useState('');
  const [tried, setTried] = useState(false);
  const holding = new Set(needs.map(({ holder }) => holder?.id));
  const offered = handlers.filter(({ sectorId }) => holding.has(sectorId));
  const sectorOf = ({ sectorId }: Handler) => sectors.find(({ id }) => id === sectorId)?.name ?? '';
  const handler = offered.find(({ membershipId }) => membershipId === chosen);
  const lacks = !handler && chosen !== NOBODY;

  async function submit() {
    setTried(lacks);
    if (lacks) return false;
    return triage.run(
      needs.map(({ id }) => id),
      { kind: 'handler', membershipId: handler?.membershipId ?? null },
      handler ? t('desk.assign.done', { name: handler.name }) : t('desk.assign.done-nobody'),
    );
  }
  return (
    <ActForm
      title={t('desk.assign.title', { n: needs.length })}
      submit={t('desk.assign.do')}
      sending={triage.sending}
      problem={triage.problem}
      waits={false}
      onSubmit={submit}
    >
      <Field>
        <Label>{t('desk.assign.to')}</Label>
        <Field.Description>{t('desk.assign.description')}</Field.Description>
        <Select value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <Select.Option value="">{t('desk.assign.choose')}</Select.Option>
          {offered.map((one) => (
            <Select.Option key={one.membershipId} value={one.membershipId}>
              {`${one.name} (${sectorOf(one)})`}
            </Select.Option>
          ))}
          <Select.Option value={NOBODY}>{t('assignment.nobody')}</Select.Option>
        </Select>
        {tried && lacks && <ValidationMessage>{t('desk.assign.missing')}</ValidationMessage>}
      </Field>
    </ActForm>
  );
}
