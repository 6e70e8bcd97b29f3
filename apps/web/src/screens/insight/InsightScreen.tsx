import { useDeferredValue } from 'react';
import { Link, useSearchParams } from 'wouter';
import { Heading } from '@digdir/designsystemet-react';
import type { FigurePage } from '@vertskap/contract';
import { HintCard } from '../../hints/HintCard.js';
import { t } from '../../i18n/index.js';
import { SavedViews } from '../../saved-views/SavedViews.js';
import { useActing } from '../../session/session.js';
import { Failure, later, Loading, Page } from '../../ui/index.js';
import { FigureCard } from './FigureCard.js';
import { FIRST, figureOf } from '../../figures/figures.rules.js';
import { LiveBar } from './LiveBar.js';
import { Now } from './Now.js';
import { SelectionBar } from './SelectionBar.js';
import { addressOf, selectionIn, type Selection } from './selection.js';
import { useFigures } from './use-figures.js';
import '../../figures/figures.css';
import './insight.css';

const Politics = later(() => import('./Politics.js')); // below what is looked at first

/** What is open, what is late, how fast we answer, who has the ball, which promises were kept: on one screen; the rest below. */
export default function InsightScreen() {
  const [params, setParams] = useSearchParams();
  const selection = selectionIn(params);
  const { page, paused, toggle } = useFigures(selection);
  const below = useDeferredValue(page.data !== undefined); // what is looked at first is there first
  const title = page.data ? t('insight.title', { name: page.data.municipality.name }) : t('insight.title-loading');
  return (
    <Page title={title} actions={page.data && <LiveBar asOf={page.data.asOf} paused={paused} onToggle={toggle} />}>
      <SavedViews page="figures" filters={selection} ready={Object.keys(selection).length === 0} />
      {page.isPending && <Loading rows={4} />}
      {page.isError && !page.data && <Failure error={page.error} onRetry={() => void page.refetch()} />}
      {page.data && <Figures page={page.data} selection={selection} below={below} />}
      {page.data && below && (
        <SelectionBar
          page={page.data}
          selection={selection}
          onChange={(next) => setParams(new URLSearchParams(next as Record<string, string>), { replace: true })}
        />
      )}
    </Page>
  );
}

type FiguresProps = { page: FigurePage; selection: Selection; below: boolean };

function Figures({ page, selection, below }: FiguresProps) {
  const { side } = useActing();
  const [first, others] = [
    FIRST,
    page.figures.map(({ id }) => id).filter((id) => id !== 'open' && !FIRST.includes(id)),
  ];
  const card = (level: 2 | 3) => (id: FigurePage['figures'][number]['id']) => {
    const figure = figureOf(page, id);
    const permalink = addressOf(selection, id);
    return figure && <FigureCard key={id} figure={figure} page={page} permalink={permalink} level={level} />;
  };
  return (
    <>
      <div className="insight" data-size="sm">
        <Now page={page} />
        {first.map(card(2))}
      </div>
      {below && (
        <>
          <HintCard hint="insight" />
          {side === 'municipality' && <Politics asOf={page.asOf} />}
          <Heading level={2} data-size="xs" className="insight-more">
            {t('insight.more')}
          </Heading>
          <div className="insight insight-others" data-size="sm">
            {others.map(card(3))}
          </div>
          <p className="figure-note">
            {t(`insight.scope.${page.scope}`)} {t('insight.only-vertskap')}{' '}
            <Link href="/om-tallene" className="ds-link">
              {t('insight.about')}
            </Link>
          </p>
        </>
      )}
    </>
  );
}
