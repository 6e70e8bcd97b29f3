import { Link } from 'wouter';
import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import type { InitiativeView } from '@vertskap/contract';
import { inWords, plainDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { Failure, Loading, Page } from '../../ui/index.js';
import { ChangeDialog } from './ChangeDialog.js';
import { ConcludeDialog } from './ConcludeDialog.js';
import { kindInWords } from './kinds.js';
import { Goals, Needs } from './Links.js';
import { Milestones } from './Milestones.js';
import { Partners } from './Partners.js';
import { Pledges } from './Pledges.js';
import { Promises } from './Promises.js';
import { StandingTag } from './StandingTag.js';
import { Sums } from './Sums.js';
import { useInitiative } from './use-initiative.js';
import './initiatives.css';

/** One initiative: what it is to bring about, what came of it, what is pledged, how far it has come, and who takes part. */
export default function InitiativeScreen({ id }: { id: string }) {
  const { data, error, refetch } = useInitiative(id);
  if (!data)
    return (
      <Page title={t('initiatives.title')} width="narrow" above={<Back />}>
        {error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />}
      </Page>
    );
  const { title, language, aim, sums, ended, abilities } = data;
  return (
    <Page
      title={title}
      width="narrow"
      above={<Back />}
      lead={<Lead initiative={data} />}
      actions={
        !ended && (
          <>
            {abilities.includes('change') && <ChangeDialog initiative={data} />}
            {abilities.includes('conclude') && <ConcludeDialog initiative={data} />}
          </>
        )
      }
    >
      {ended && <Outcome initiative={data} />}
      <section className="card stack" aria-labelledby="initiative-aim">
        <Heading level={2} data-size="2xs" id="initiative-aim">
          {t('initiatives.aim')}
        </Heading>
        <Paragraph className="initiative-text" lang={language}>
          {aim}
        </Paragraph>
        <Goals goals={data.goals} />
      </section>
      <section className="card stack" aria-labelledby="initiative-sums">
        <Heading level={2} data-size="2xs" id="initiative-sums">
          {t('initiatives.sums')}
        </Heading>
        {sums.length === 0 ? <p>{t('initiatives.sums.none')}</p> : <Sums sums={sums} />}
      </section>
      <Pledges initiative={data} />
      <Promises initiative={data} />
      <Milestones initiative={data} />
      <Partners initiative={data} />
      <Needs initiative={data} />
    </Page>
  );
}

const Back = () => (
  <Link href="/satsinger" className="ds-link">
    {t('initiatives.back')}
  </Link>
);

function Lead({ initiative: { kind, calls, ended, from, to, startedBy, startedAt, by, space } }: Shown) {
  const period = [
    from && to && `${plainDate(from)} – ${plainDate(to)}`,
    from && !to && t('initiatives.since', { date: plainDate(from) }),
    to && !from && t('initiatives.until', { date: plainDate(to) }),
  ];
  return (
    <>
      <p className="row initiative-tags">
        <Tag data-color="info" data-size="sm">
          {kindInWords(kind)}
        </Tag>
        <StandingTag ended={ended !== null} calls={calls} />
      </p>
      <p>{[space.name, ...period].filter(Boolean).join(' · ')}</p>
      <p>{t('initiatives.started', { name: startedBy, by, date: inWords(startedAt) })}</p>
    </>
  );
}

/** What came of it, as whoever ran it wrote it. */
function Outcome({ initiative }: Shown) {
  const { ended, language, abilities } = initiative;
  if (!ended) return null;
  return (
    <section className="card stack" aria-labelledby="initiative-outcome">
      <Heading level={2} data-size="2xs" id="initiative-outcome">
        {t('initiatives.outcome')}
      </Heading>
      {ended.reached && (
        <p>
          <strong>{t(`initiatives.reached.said.${ended.reached}`)}</strong>
        </p>
      )}
      <Paragraph className="initiative-text" lang={language}>
        {ended.outcome}
      </Paragraph>
      <p className="initiative-quiet">{t('initiatives.outcome.by', { name: ended.by, date: inWords(ended.at) })}</p>
      {abilities.includes('conclude') && (
        <div>
          <ConcludeDialog initiative={initiative} />
        </div>
      )}
    </section>
  );
}

type Shown = { initiative: InitiativeView };
