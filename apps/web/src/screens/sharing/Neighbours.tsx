import { useState } from 'react';
import { Alert, Button, Field, Heading, Label, Select, Tag } from '@digdir/designsystemet-react';
import type { Sharing } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { useSharing } from './use-sharing.js';

type Neighbour = Sharing['neighbours'][number];

/** Whom the municipality compares with. Both have to say yes, and either may take it back. */
export function Neighbours({ sharing: { neighbours, others } }: { sharing: Sharing }) {
  const [chosen, setChosen] = useState('');
  const { mutate, isPending, isError } = useSharing(({ id, given }: { id: string; given: boolean }) =>
    call(api.consent, { params: { id }, body: { given } }),
  );
  return (
    <section className="card stack" aria-labelledby="neighbours-title">
      <Heading level={2} data-size="2xs" id="neighbours-title">
        {t('sharing.neighbours')}
      </Heading>
      <p>{t('sharing.neighbours.text')}</p>
      {neighbours.length > 0 && (
        <ul className="sharing-list">
          {neighbours.map((neighbour) => (
            <li key={neighbour.municipality.id}>
              <div>
                <strong>{neighbour.municipality.name}</strong> <Standing {...neighbour} />
              </div>
              <Button
                variant={neighbour.given ? 'tertiary' : 'primary'}
                data-size="sm"
                disabled={isPending}
                aria-label={t(neighbour.given ? 'sharing.withdraw.of' : 'sharing.agree.to', {
                  name: neighbour.municipality.name,
                })}
                onClick={() => mutate({ id: neighbour.municipality.id, given: neighbour.given === null })}
              >
                {t(neighbour.given ? 'sharing.withdraw' : 'sharing.agree')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <form
          className="sharing-ask"
          onSubmit={(event) => {
            event.preventDefault();
            if (chosen) mutate({ id: chosen, given: true }, { onSuccess: () => setChosen('') });
          }}
        >
          <Field>
            <Label>{t('sharing.ask.whom')}</Label>
            <Select value={chosen} onChange={(event) => setChosen(event.target.value)}>
              <Select.Option value="">{t('sharing.ask.choose')}</Select.Option>
              {others.map(({ id, name }) => (
                <Select.Option key={id} value={id}>
                  {name}
                </Select.Option>
              ))}
            </Select>
          </Field>
          <Button type="submit" variant="secondary" loading={isPending} disabled={chosen === ''}>
            {t('sharing.ask')}
          </Button>
        </form>
      )}
      {isError && (
        <Alert data-color="danger" role="alert">
          {t('sharing.failed')}
        </Alert>
      )}
    </section>
  );
}

function Standing({ given, received }: Neighbour) {
  if (given && received) return <Tag data-color="success">{t('sharing.both')}</Tag>;
  return <Tag data-color="neutral">{t(given ? 'sharing.waiting' : 'sharing.asked')}</Tag>;
}
