import { useSearchParams } from 'wouter';
import { t } from '../../i18n/index.js';
import { anew, useTouched } from '../../live/index.js';
import { streamsOf } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { EmptyState, Failure, Loading, Page, SelectField } from '../../ui/index.js';
import { CommutingCard } from './CommutingCard.js';
import { GroupsCard, GrowthCard, IndustriesCard } from './EmploymentCards.js';
import { NotesCard } from './NotesCard.js';
import { RegionCard } from './RegionCard.js';
import { useProfile } from './use-profile.js';
import '../../figures/figures.css';
import './profile.css';

/** What a municipality lives of, from official figures: beside its region and the country, and why it grew. */
export default function ProfileScreen() {
  const [params, setParams] = useSearchParams();
  const { data, error, isPending, refetch } = useProfile(params.get('municipality') ?? undefined);
  useTouched(streamsOf(useActing()), () => anew(['profile']));
  const name = data?.municipality.name ?? '';
  return (
    <Page title={name ? t('profile.title-of', { name }) : t('profile.title')} lead={t('profile.lead')}>
      {data && data.municipalities.length > 1 && (
        <div className="profile-whose">
          <SelectField
            label={t('profile.municipality')}
            value={data.municipality.id}
            choices={data.municipalities.map((it) => [it.id, it.name])}
            onChange={(municipality) => setParams({ municipality }, { replace: true })}
          />
        </div>
      )}
      {isPending && <Loading rows={5} />}
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {data && !data.employment && !data.commuting && (
        <EmptyState title={t('profile.empty.title', { name })}>{t('profile.empty.text')}</EmptyState>
      )}
      {data && (
        <div className="profile">
          {data.employment && <GroupsCard employment={data.employment} name={name} />}
          {data.employment && <GrowthCard employment={data.employment} name={name} />}
          {data.employment && <IndustriesCard employment={data.employment} name={name} />}
          {data.commuting && <CommutingCard commuting={data.commuting} name={name} />}
          <NotesCard profile={data} />
          <RegionCard profile={data} />
        </div>
      )}
    </Page>
  );
}
