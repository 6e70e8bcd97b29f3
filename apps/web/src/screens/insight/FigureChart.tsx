import { Link } from 'wouter';
import type { Figure, FigureColumn, FigurePage } from '@vertskap/contract';
import { Bars } from '../../figures/Bars.js';
import { FunnelChart } from '../../figures/FunnelChart.js';
import { ShareBand } from '../../figures/ShareBand.js';
import { ballBars, ballHeat, stepsHeat } from '../../figures/heat.rules.js';
import { Heat } from '../../figures/Heat.js';
import { StackedBar } from '../../figures/StackedBar.js';
import { number, workdays } from '../../format/index.js';
import { t, type MessageKey } from '../../i18n/index.js';
import { fetched } from '../../ui/index.js';
import { cellOf, countOf, valueOf } from '../../figures/figures.rules.js';
import { cellWords, columnName } from './figure-words.js';
import { listOf } from './selection.js';
import { Slowest } from './Slowest.js';

const TrendChart = fetched(() => import('../../figures/TrendChart.js'), <div className="trend-chart" />);

type ChartProps = { figure: Figure; page: FigurePage; title: string };

/** The picture of a figure, each in the form that its question asks for. The numbers beside it are the same. */
export function FigureChart(props: ChartProps) {
  switch (props.figure.id) {
    case 'first_response':
      return <FirstResponse {...props} />;
    case 'on_time':
    case 'business_reply':
      return <Share {...props} />;
    case 'trend':
      return <Trend {...props} />;
    case 'holders':
      return <RowBars {...props} named="holder" count="needs" hatch="kind" />;
    case 'ageing':
      return <RowBars {...props} named="age" count="needs" part="overdue" />;
    case 'load':
      return <RowBars {...props} named="sector" count="open" part="overdue" />;
    case 'themes':
    case 'industries':
      return <Changes {...props} />;
    case 'plan':
      return <Uncovered {...props} />;
    case 'opportunities':
    case 'closings':
      return <RowBars {...props} named="what" count="needs" />;
    case 'initiatives':
      return <RowBars {...props} named="what" count="initiatives" said="insight.bar-initiatives" />;
    case 'pledges':
      return <Delivered {...props} />;
    case 'commitments':
      return <Commitments {...props} />;
    case 'resolution':
      return <GrossNet {...props} />;
    case 'steps':
      return props.figure.n === 0 ? null : <Heat {...stepsHeat(props.figure)} page={props.page} label={props.title} />;
    case 'ball':
      return props.figure.n === 0 ? null : <Ball {...props} />;
    case 'neighbours':
      return (
        <>
          <FunnelChart figure={props.figure} title={props.title} />
          <p className="figure-note">{t('insight.funnel.note')}</p>
        </>
      );
    case 'open':
      return null;
  }
}

function FirstResponse({ figure, page }: ChartProps) {
  const time = (name: string) => workdays(valueOf(figure, name) ?? 0, page.secondsPerWorkday);
  const [low, high, p90] = ['low', 'high', 'p90'].map((name) => valueOf(figure, name));
  return (
    <>
      <p className="figure-note">
        {figure.finding === 'too_few' && `${t('insight.few-median', { n: figure.n })} `}
        {low !== null && high !== null && `${t('insight.first-likely', { low: time('low'), high: time('high') })} `}
        {p90 !== null && `${t('insight.p90', { p90: time('p90') })} `}
        {t('insight.first-note', { waiting: valueOf(figure, 'waiting') ?? 0 })}
      </p>
      {p90 === null && <Slowest page={page} />}
    </>
  );
}

function Share({ figure, title }: ChartProps) {
  const [met, low, high] = ['met', 'low', 'high'].map((name) => valueOf(figure, name));
  if (met == null || low == null || high == null || figure.n === 0)
    return figure.n > 0 ? <p className="figure-note">{t('insight.few-share', { n: figure.n })}</p> : null;
  const words = t('insight.band', { low: Math.round(low * 100), high: Math.round(high * 100) });
  return (
    <>
      <div className="insight-share">
        <ShareBand share={met / figure.n} low={low} high={high} label={`${title}. ${words}`} />
      </div>
      <p className="figure-note">{words}</p>
    </>
  );
}

function Trend({ figure, page, title }: ChartProps) {
  const few = figure.finding === 'too_few';
  const note = [
    t('insight.trend-note'),
    few ? t('insight.trend-few', { n: valueOf(figure, 'weeks') ?? 0 }) : '',
    valueOf(figure, 'provisional') === 1 ? t('insight.trend-provisional') : '',
  ].join(' ');
  return (
    <>
      <TrendChart figure={figure} secondsPerWorkday={page.secondsPerWorkday} title={title} description={note} />
      <p className="figure-note">{note}</p>
    </>
  );
}

type RowBarsProps = ChartProps & { named: string; count: string; part?: string; hatch?: string; said?: MessageKey };

function RowBars({ figure, page, named, count, part, hatch, said }: RowBarsProps) {
  const column = figure.columns.find(({ key }) => key === named);
  return (
    <Bars
      rows={figure.rows.map((row) => ({
        key: row.key,
        name: column ? cellWords(column, cellOf(figure, row, named), page.secondsPerWorkday) : row.key,
        count: countOf(figure, row, count),
        part: part === undefined ? 0 : countOf(figure, row, part),
        pattern: hatch === undefined ? 'sector' : String(cellOf(figure, row, hatch)),
        href: row.opens && listOf(row.opens, figure.id),
        ...(said && { said: t(said, { n: countOf(figure, row, count) }) }),
      }))}
    />
  );
}

/** How much of what is pledged is delivered: each a bar of its own whole, for hours, money and people do not add up. */
function Delivered({ figure, page }: ChartProps) {
  const [unit] = figure.columns;
  return (
    <Bars
      whole={100}
      rows={figure.rows.map((row) => {
        const [pledged, delivered] = [countOf(figure, row, 'pledged'), countOf(figure, row, 'delivered')];
        return {
          key: row.key,
          name: unit ? cellWords(unit, row.cells[0] ?? null, page.secondsPerWorkday) : row.key,
          count: pledged === 0 ? 0 : Math.min(100, (100 * delivered) / pledged),
          part: 0,
          pattern: 'sector',
          href: row.opens && listOf(row.opens, figure.id),
          said: t('insight.bar-delivered', { delivered: number(delivered), pledged: number(pledged) }),
        };
      })}
    />
  );
}

/** All that business lived through, what of it the municipality waited for and why, and what it answers for. */
function GrossNet({ figure, page }: ChartProps) {
  const column = figure.columns[0];
  const shown = figure.rows.map((row) => {
    const seconds = Math.abs(countOf(figure, row, 'total'));
    return {
      key: row.key,
      name: column ? cellWords(column, cellOf(figure, row, 'what'), page.secondsPerWorkday) : row.key,
      count: seconds,
      part: 0,
      pattern: row.key === 'gross' || row.key === 'net' ? 'sector' : 'external',
      href: row.opens && listOf(row.opens),
      said: workdays(seconds, page.secondsPerWorkday),
    };
  });
  return figure.n === 0 ? null : <Bars rows={shown} />;
}

/** How long the ball lay with each sector, and outside the house for which reason; then how long a stay lasts, by how the ball came. */
function Ball({ figure, page, title }: ChartProps) {
  const [holder, step] = figure.columns;
  const words = (column: FigureColumn | undefined, cell: string) =>
    column ? cellWords(column, cell, page.secondsPerWorkday) : cell;
  const heat = ballHeat(figure);
  return (
    <>
      <Bars
        rows={ballBars(figure).map(({ opens, seconds, named, ...bar }) => ({
          ...bar,
          name: named.step === undefined ? words(holder, named.holder) : words(step, named.step),
          count: seconds,
          part: 0,
          href: opens && listOf(opens),
          said: workdays(seconds, page.secondsPerWorkday),
        }))}
      />
      {heat.rows.length > 0 && (
        <>
          <p className="figure-note">{t('insight.ball.heat')}</p>
          <Heat {...heat} page={page} label={`${title}. ${t('insight.ball.heat')}`} />
        </>
      )}
    </>
  );
}

/** This period, with the one before beside it in words. */
function Changes({ figure, page }: ChartProps) {
  const [named] = figure.columns;
  const rows = figure.rows.filter((row) => countOf(figure, row, 'raised') + countOf(figure, row, 'before') > 0);
  return (
    <Bars
      rows={rows.map((row) => {
        const [now, before] = [countOf(figure, row, 'raised'), countOf(figure, row, 'before')];
        return {
          key: row.key,
          name: named ? cellWords(named, row.cells[0] ?? null, page.secondsPerWorkday) : row.key,
          count: now,
          part: 0,
          pattern: 'sector',
          href: row.opens && listOf(row.opens),
          said: t('insight.changes.said', { now, before }),
        };
      })}
    />
  );
}

/** Only what the plan does not cover; the themes that it does stand in the table. */
function Uncovered({ figure, ...props }: ChartProps) {
  const rows = figure.rows.filter((row) => countOf(figure, row, 'uncovered') > 0);
  return <RowBars {...props} figure={{ ...figure, rows }} named="theme" count="uncovered" />;
}

function Commitments({ figure, title }: ChartProps) {
  const parts = ['kept', 'moved', 'broken'].map((key) => ({
    key,
    name: columnName({ key, kind: 'count' }),
    count: valueOf(figure, key) ?? 0,
  }));
  const onNoNeed = valueOf(figure, 'onNoNeed') ?? 0;
  if (figure.n === 0) return null;
  return (
    <>
      <StackedBar parts={parts} label={title} />
      {onNoNeed > 0 && (
        <p className="figure-note">
          <Link href="/forpliktelser?side=municipality&state=all&on=space" className="ds-link">
            {t('insight.on-no-need', { n: onNoNeed })}
          </Link>
        </p>
      )}
    </>
  );
}
