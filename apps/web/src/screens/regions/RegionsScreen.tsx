import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { useActing } from '../../session/session.js';
import { EmptyState, Failure, Loading, Page } from '../../ui/index.js';
import { NameDialog } from './NameDialog.js';
import { RegionCard } from './RegionCard.js';
import { useRegions } from './use-regions.js';
import './regions.css';

/** The neighbours we work together with, and where several municipalities talk with several associations. */
export default function RegionsScreen() {
  const { data, error, refetch } = useRegions();
  const { side } = useActing();
  const empty = side === 'association' ? 'association' : data?.mayDecide ? 'decide' : 'municipality';
  return (
    <Page
      title={t('regions.title')}
      lead={t('regions.lead')}
      width="narrow"
      actions={
        data?.mayDecide && (
          <NameDialog
            title={t('regions.found')}
            text={t('regions.found.text')}
            onNamed={(body) => call(api.foundRegion, { body })}
          />
        )
      }
    >
      {data ? (
        data.regions.length > 0 ? (
          data.regions.map((region) => <RegionCard key={region.id} region={region} view={data} />)
        ) : (
          <EmptyState title={t('regions.empty.title')}>{t(`regions.empty.${empty}`)}</EmptyState>
        )
      ) : error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
