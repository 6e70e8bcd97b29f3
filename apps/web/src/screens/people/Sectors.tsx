import { useState } from 'react';
import { Checkbox, Fieldset, Heading, Tag, Textfield } from '@digdir/designsystemet-react';
import type { AdministrationView, Topic } from '@vertskap/contract';
import { api, call, ProblemError } from '../../api/call.js';
import { t, type MessageKey } from '../../i18n/index.js';
import { FormDialog } from '../../ui/index.js';
import { topics } from './topics.js';
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
            <div className="person-row-words">
              <p className="person-row-name">
                {sector.name} {sector.intake && <Tag data-color="info">{t('people.intake')}</Tag>}
              </p>
              {sector.topics.length > 0 && (
                <p className="person-row-facts">{sector.topics.map((topic) => t(`topic.${topic}`)).join(' · ')}</p>
              )}
            </div>
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
  const [chosen, setChosen] = useState<Topic[]>([]);
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
              body: { name: written, topics: chosen, ...(intake && !sector.intake && { intake: true as const }) },
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
    setChosen(sector?.topics ?? []);
    setFault(null);
  }
  return (
    <FormDialog
      open={t(sector ? 'people.change' : 'people.sectors.add')}
      {...(sector && { label: t('people.change.label', { name: sector.name }) })}
      title={sector ? t('people.change.title', { name: sector.name }) : t('people.sectors.add')}
      submit={t('common.save')}
      variant={sector ? 'tertiary' : 'secondary'}
      onOpen={start}
      onSubmit={submit}
    >
      <Textfield
        label={t('common.name')}
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
      {sector && (
        <Fieldset className="topic-choice">
          <Fieldset.Legend>{t('suggestion.topics')}</Fieldset.Legend>
          <Fieldset.Description>{t('suggestion.topics.text')}</Fieldset.Description>
          {topics.map((topic) => (
            <Checkbox
              key={topic}
              label={t(`topic.${topic}`)}
              checked={chosen.includes(topic)}
              onChange={(event) =>
                setChosen((old) => (event.target.checked ? [...old, topic] : old.filter((it) => it !== topic)))
              }
            />
          ))}
        </Fieldset>
      )}
    </FormDialog>
  );
}
