import { useState } from 'react';
import { Checkbox, Heading, Tag, Textfield } from '@digdir/designsystemet-react';
import type { AdministrationView } from '@vertskap/contract';
import { api, call, ProblemError } from '../../api/call.js';
import { t, type MessageKey } from '../../i18n/index.js';
import { FormDialog } from '../../ui/index.js';
import { useDoing } from './use-people.js';

type Sector = AdministrationView['sectors'][number];

/** The sectors of the municipality; one of them receives what is asked of none. */
export function Sectors({ sectors }: Pick<AdministrationView, 'sectors'>) {
  return (
    <section className="card stack" aria-labelledby="sectors-title">
      <Heading level={2} data-size="2xs" id="sectors-title">
        {t('people.sectors')}
      </Heading>
      <p>{t('people.sectors.text')}</p>
      <ul className="person-list">
        {sectors.map((sector) => (
          <li key={sector.id} className="person-row">
            <p className="person-row-name">
              {sector.name} {sector.intake && <Tag data-color="info">{t('people.intake')}</Tag>}
            </p>
            <SectorDialog sector={sector} />
          </li>
        ))}
      </ul>
      <div>
        <SectorDialog sector={null} />
      </div>
    </section>
  );
}

function SectorDialog({ sector }: { sector: Sector | null }) {
  const [name, setName] = useState('');
  const [intake, setIntake] = useState(false);
  const [fault, setFault] = useState<MessageKey | null>(null);
  const doing = useDoing();

  async function submit(): Promise<boolean> {
    const written = name.trim();
    setFault(written === '' ? 'people.error.name' : null);
    if (written === '') return false;
    try {
      return await doing(() =>
        sector
          ? call(api.changeSector, {
              params: { id: sector.id },
              body: { name: written, ...(intake && !sector.intake && { intake: true as const }) },
            })
          : call(api.addSector, { body: { name: written } }),
      );
    } catch (error) {
      if (!(error instanceof ProblemError && error.code === 'invalid_input')) throw error;
      setFault('people.error.taken');
      return false;
    }
  }
  function start(): void {
    setName(sector?.name ?? '');
    setIntake(sector?.intake ?? false);
    setFault(null);
  }
  return (
    <FormDialog
      open={t(sector ? 'people.change' : 'people.sectors.add')}
      {...(sector && { label: t('people.change.label', { name: sector.name }) })}
      title={sector ? t('people.change.title', { name: sector.name }) : t('people.sectors.add')}
      submit={t('people.save')}
      variant={sector ? 'tertiary' : 'secondary'}
      onOpen={start}
      onSubmit={submit}
    >
      <Textfield
        label={t('people.name')}
        maxLength={200}
        value={name}
        error={fault && t(fault)}
        onChange={(event) => setName(event.target.value)}
      />
      {sector && !sector.intake && (
        <Checkbox
          label={t('people.intake.make')}
          description={t('people.intake.text')}
          checked={intake}
          onChange={(event) => setIntake(event.target.checked)}
        />
      )}
    </FormDialog>
  );
}
