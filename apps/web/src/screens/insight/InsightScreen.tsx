import { useRef, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button } from '@digdir/designsystemet-react';
import { PauseIcon, PlayIcon } from '@navikt/aksel-icons';
import type { MayorPage } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { clockTime } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { useTouched } from '../../live/index.js';
import { streamsOf } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { Failure, Loading, Page } from '../../ui/index.js';
import { Definitions } from './Definitions.js';
import { FirstResponse } from './FirstResponse.js';
import { Holders } from './Holders.js';
import { Now } from './Now.js';
import { OnTime } from './OnTime.js';
import { Trend } from './Trend.js';
import '../../figures/figures.css';
import './insight.css';

/** The page of mayor and director: what is open, what is late, how fast we answer, who has the ball. On one screen. */
export default function InsightScreen() {
  const acting = useActing();
  const [paused, setPaused] = useState(false);
  const missed = useRef(false);
  const page = useQuery({ queryKey: ['mayor-page'], queryFn: ({ signal }) => call(api.mayorPage, undefined, signal) });
  useTouched(streamsOf(acting), () => {
    missed.current = paused;
    if (!paused) void page.refetch();
  });

  function toggle() {
    setPaused(!paused);
    if (paused && missed.current) void page.refetch();
    missed.current = false;
  }
  const title = page.data ? t('insight.title', { name: page.data.municipality.name }) : t('insight.title-loading');
  return (
    <Page
      title={title}
      actions={
        page.data && (
          <div className="insight-live">
            <span>{t(paused ? 'insight.stands-still' : 'insight.updated', { time: clockTime(page.data.asOf) })}</span>
            <Button variant="tertiary" data-size="sm" aria-pressed={paused} onClick={toggle}>
              {paused ? <PlayIcon aria-hidden /> : <PauseIcon aria-hidden />}
              {t(paused ? 'insight.resume' : 'insight.pause')}
            </Button>
          </div>
        )
      }
    >
      {page.isPending && <Loading rows={4} />}
      {page.isError && !page.data && <Failure error={page.error} onRetry={() => void page.refetch()} />}
      {page.data && <Figures page={page.data} />}
    </Page>
  );
}

function Figures({ page }: { page: MayorPage }) {
  return (
    <>
      <div className="insight" data-size="sm">
        <Now page={page} />
        <FirstResponse page={page} />
        <OnTime page={page} />
        <Holders page={page} />
        <Trend page={page} />
      </div>
      <Definitions page={page} />
    </>
  );
}
