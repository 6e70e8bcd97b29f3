import { useQuery } from '@tanstack/react-query';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { Failure, Loading, Page } from '../../ui/index.js';
import { Neighbours } from './Neighbours.js';
import { Publication } from './Publication.js';
import './sharing.css';

/** What others see of the municipality's figures: anybody, and neighbours that let it see theirs. */
export default function SharingScreen() {
  const { data, error, refetch } = useQuery({
    queryKey: ['sharing'],
    queryFn: ({ signal }) => call(api.sharing, undefined, signal),
  });
  return (
    <Page title={t('sharing.title')} lead={t('sharing.lead')} width="narrow">
      {data ? (
        <>
          <Publication sharing={data} />
          <Neighbours sharing={data} />
        </>
      ) : error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
