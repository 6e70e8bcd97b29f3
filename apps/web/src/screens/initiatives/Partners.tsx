import { useState } from 'react';
import { Heading, Textfield } from '@digdir/designsystemet-react';
import type { AddPartner, InitiativeView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { Failure, FormDialog, SelectField } from '../../ui/index.js';
import { RemoveButton } from './RemoveButton.js';
import { useChanged, useDoing, useOptions } from './use-initiative.js';

/** Who takes part, whoever runs it first. */
export function Partners({ initiative }: { initiative: InitiativeView }) {
  const { id, by, partners, abilities } = initiative;
  const { act, busy, problem } = useDoing(initiative);
  const changes = abilities.includes('change');
  return (
    <section className="card stack" aria-labelledby="initiative-partners">
      <Heading level={2} data-size="2xs" id="initiative-partners">
        {t('initiatives.partners')}
      </Heading>
      <ul className="initiative-list">
        <li>
          {by} <span className="initiative-quiet">– {t('initiatives.partners.runs')}</span>
        </li>
        {partners.map(({ id: partnerId, name }) => (
          <li key={partnerId} className="initiative-head">
            <span>{name}</span>
            {changes && (
              <RemoveButton
                label={t('initiatives.partner.remove', { name })}
                busy={busy}
                onClick={() => void act(() => call(api.removePartner, { params: { id, partnerId } }))}
              />
            )}
          </li>
        ))}
      </ul>
      {problem !== null && <Failure error={problem} />}
      {changes && (
        <div>
          <PartnerDialog initiative={initiative} />
        </div>
      )}
    </section>
  );
}

/** An organisation of the space, a company of the own association, or somebody else by name. */
function PartnerDialog({ initiative }: { initiative: InitiativeView }) {
  const { id } = initiative;
  const changed = useChanged(id);
  const possible = useOptions(initiative)?.partners ?? [];
  const [chosen, setChosen] = useState('');
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const organisation = possible.find((one) => one.id === chosen);

  async function submit(): Promise<boolean> {
    setTried(true);
    if (!organisation && name.trim() === '') return false;
    const who = organisation
      ? { kind: organisation.kind, id: organisation.id }
      : { kind: 'other' as const, name: name.trim() };
    await call(api.addPartner, { params: { id }, body: { who: who as AddPartner['who'] } });
    await changed();
    return true;
  }
  return (
    <FormDialog
      open={t('initiatives.partner.add')}
      title={t('initiatives.partner.add')}
      submit={t('common.save')}
      onOpen={() => (setChosen(''), setName(''), setTried(false))}
      onSubmit={submit}
    >
      <SelectField
        label={t('initiatives.partner.who')}
        none={t('initiatives.partner.other')}
        value={chosen}
        choices={possible.map((one) => [one.id, one.name])}
        onChange={setChosen}
      />
      {!organisation && (
        <Textfield
          label={t('initiatives.partner.name')}
          description={t('initiatives.partner.name.text')}
          maxLength={200}
          value={name}
          error={tried && name.trim() === '' && t('initiatives.partner.missing')}
          onChange={(event) => setName(event.target.value)}
        />
      )}
    </FormDialog>
  );
}
