import { Link, useSearchParams } from 'wouter';
import { t } from '../../i18n/index.js';
import { Failure, Loading, Page } from '../../ui/index.js';
import { FIGURES, figureOf } from '../../figures/figures.rules.js';
import { NotFoundScreen } from '../NotFoundScreen.js';
import { FigureCard } from './FigureCard.js';
import { LiveBar } from './LiveBar.js';
import { SelectionBar } from './SelectionBar.js';
import { addressOf, selectionIn } from './selection.js';
import { useFigures } from './use-figures.js';
import '../../figures/figures.css';
import './insight.css';

/** One figure on a page of its own, with its numbers and its definition: what a permanent link opens. */
export default function FigureScreen({ id }: { id: string }) {
  const [params, setParams] = useSearchParams();
  const selection = selectionIn(params);
  const { page, paused, toggle } = useFigures(selection);
  const known = FIGURES.find((figure) => figure === id);
  const figure = page.data && known ? figureOf(page.data, known) : undefined;
  if (!known || (page.data && !figure)) return <NotFoundScreen />;
  return (
    <Page
      title={t(`insight.name.${known}`)}
      above={
        <Link href={addressOf(selection)} className="ds-link">
          {t('session.nav.insight')}
        </Link>
      }
      actions={page.data && <LiveBar asOf={page.data.asOf} paused={paused} onToggle={toggle} wall={false} />}
    >
      {page.isPending && <Loading rows={4} />}
      {page.isError && !page.data && <Failure error={page.error} onRetry={() => void page.refetch()} />}
      {page.data && figure && (
        <>
          <FigureCard figure={figure} page={page.data} open />
          <SelectionBar
            page={page.data}
            selection={selection}
            onChange={(next) => setParams(new URLSearchParams(next as Record<string, string>), { replace: true })}
          />
        </>
      )}
    </Page>
  );
}
