import { useState } from 'react';
import { Tag } from '@digdir/designsystemet-react';
import type { AdministrationView, HeldMembership } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { FormDialog } from '../../ui/index.js';
import { capacityOf, faultOf, writtenOf } from './capacity.js';
import { CapacityFields } from './CapacityFields.js';
import { EndDialog } from './EndDialog.js';
import { capacityWords, periodWords } from './person-words.js';
import { useDoing } from './use-people.js';

type Props = { held: HeldMembership; sectors: AdministrationView['sectors'] };

/** One person in one capacity, and what can be done about it. */
export function PersonRow({ held, sectors }: Props) {
  const { person, role, position, sector, standing } = held;
  const period = periodWords(held);
  return (
    <li className="person-row">
      <div className="person-row-words">
        <p className="person-row-name">
          {person.name} {standing === 'coming' && <Tag data-color="warning">{t('people.coming')}</Tag>}
        </p>
        <p>{capacityWords({ position, role, unit: sector?.name ?? null })}</p>
        <p className="person-row-facts">
          {person.email}
          {period && ` · ${period}`}
        </p>
      </div>
      <div className="row">
        <ChangeDialog held={held} sectors={sectors} />
        <EndDialog held={held} />
      </div>
    </li>
  );
}

function ChangeDialog({ held, sectors }: Props) {
  const [form, setForm] = useState(writtenOf(held));
  const [tried, setTried] = useState(false);
  const doing = useDoing();
  const fault = faultOf(form);

  async function submit(): Promise<boolean> {
    setTried(fault !== null);
    if (fault) return false;
    const body = { expectedVersion: held.version, capacity: capacityOf(form) };
    return doing(() => call(api.changeMembership, { params: { id: held.id }, body }));
  }
  return (
    <FormDialog
      open={t('people.change')}
      label={t('people.change.label', { name: held.person.name })}
      title={t('people.change.title', { name: held.person.name })}
      submit={t('common.save')}
      variant="tertiary"
      onOpen={() => setForm(writtenOf(held))}
      onSubmit={submit}
    >
      <CapacityFields
        written={form}
        sectors={sectors}
        fault={tried ? fault : null}
        onChange={(news) => setForm((old) => ({ ...old, ...news }))}
      />
      <p>{t('people.change.effect')}</p>
    </FormDialog>
  );
}
