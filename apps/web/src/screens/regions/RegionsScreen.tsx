import { api, call } from '../../api/call.js';
import { t, texts, withTexts } from '../../i18n/index.js';
import { useActing } from '../../session/session.js';
import { EmptyState, Failure, later, Loading, Page } from '../../ui/index.js';
import { NameDialog } from './NameDialog.js';
import { RegionCard } from './RegionCard.js';
import { useRegions } from './use-regions.js';
import './regions.css';

// its texts are those of a case
const ReferralsToUs = later(() =>
  withTexts([texts.need, texts.deeds], () => import('../need/referral/ReferralsToUs.js')),
);

/** The neighbours we work together with, and where several municipalities talk with several associations. */
export default function RegionsScreen() {
  const { data, error, refetch } = useRegions();
  const { side, role } = useActing();
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
      {role === 'coordinator' && <ReferralsToUs />}
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
