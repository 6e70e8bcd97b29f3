import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { MarketInsight } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { FormDialog } from '../../ui/index.js';
import { asWritten, blank, faultsOf, placesOf, sent, type Written } from './insight-form.js';
import { InsightFields } from './InsightFields.js';
import { useTelling } from './use-market-insights.js';

/** Tells what we know, or puts it right. Sent twice it is told once: its key is chosen when the form is opened. */
export function InsightDialog({ insight }: { insight?: MarketInsight }) {
  const telling = useTelling();
  const { data: options } = useQuery({
    queryKey: ['raising-options'],
    queryFn: ({ signal }) => call(api.raisingOptions, undefined, signal),
  });
  const places = options ? placesOf(options) : [];
  const begin = (): Written => (insight ? asWritten(insight) : blank(places[0]?.key ?? ''));
  const [written, setWritten] = useState(begin);
  const [clientKey, setClientKey] = useState('');
  const [tried, setTried] = useState(false);
  const place = places.find(({ key }) => key === written.where) ?? places[0];

  async function submit(): Promise<boolean> {
    setTried(true);
    if (faultsOf(written).length > 0 || !place) return false;
    const told = sent(written);
    if (insight)
      return telling(() =>
        call(api.changeInsight, {
          params: { id: insight.id },
          body: { ...told, expectedVersion: insight.version },
        }),
      );
    const { spaceId, municipalityId } = place;
    return telling(() => call(api.contributeInsight, { body: { ...told, clientKey, spaceId, municipalityId } }));
  }
  return (
    <FormDialog
      open={t(insight ? 'market.change' : 'market.add')}
      title={insight ? t('market.change.of', { title: insight.title }) : t('market.add')}
      submit={t(insight ? 'common.save' : 'market.add')}
      variant={insight ? 'tertiary' : 'secondary'}
      {...(insight && { label: t('market.change.of', { title: insight.title }) })}
      onOpen={() => (setWritten(begin()), setClientKey(crypto.randomUUID()), setTried(false))}
      onSubmit={submit}
    >
      <InsightFields
        written={written}
        faults={tried ? faultsOf(written) : []}
        places={insight ? [] : places}
        municipalityId={insight?.municipality.id ?? place?.municipalityId}
        onChange={(news) => setWritten((old) => ({ ...old, ...news }))}
      />
    </FormDialog>
  );
}
