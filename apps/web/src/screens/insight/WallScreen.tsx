import { Link } from 'wouter';
import { t } from '../../i18n/index.js';
import { Failure, Loading, Page } from '../../ui/index.js';
import { FIRST, figureOf } from '../../figures/figures.rules.js';
import { FigureCard } from './FigureCard.js';
import { LiveBar } from './LiveBar.js';
import { Now } from './Now.js';
import { useFigures } from './use-figures.js';
import '../../figures/figures.css';
import './insight.css';
import './wall.css';

/** The five blocks on a screen on a wall: twice the size, nothing around them, moving by themselves, and a button that holds them still. */
export default function WallScreen() {
  const { page, paused, toggle } = useFigures({});
  return (
    <Page
      title={page.data ? t('insight.title', { name: page.data.municipality.name }) : t('insight.title-loading')}
      actions={
        page.data && (
          <>
            <LiveBar asOf={page.data.asOf} paused={paused} onToggle={toggle} wall={false} />
            <Link href="/innsikt" className="ds-link">
              {t('insight.wall.leave')}
            </Link>
          </>
        )
      }
    >
      {page.isPending && <Loading rows={4} />}
      {page.isError && !page.data && <Failure error={page.error} onRetry={() => void page.refetch()} />}
      {page.data && (
        <div className="insight">
          <Now page={page.data} />
          {FIRST.map((id) => {
            const figure = page.data && figureOf(page.data, id);
            return figure && <FigureCard key={id} figure={figure} page={page.data} />;
          })}
        </div>
      )}
    </Page>
  );
}
