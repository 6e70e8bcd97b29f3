import { useId } from 'react';
import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Figure } from '@vertskap/contract';
import { number } from '../format/index.js';
import { t } from '../i18n/index.js';
import { cellOf, countOf, valueOf, weekNumber } from './figures.rules.js';
import { useWidth } from './width.js';

type Props = { figure: Figure; secondsPerWorkday: number; title: string; description: string };

/** Two small charts over the same weeks, each with an axis of its own: the median time to an answer, and how much was raised. */
export default function TrendChart({ figure, secondsPerWorkday, title, description }: Props) {
  const { box, width } = useWidth(320);
  const id = useId();
  const trend = figure.rows.map((row) => ({
    week: row.key,
    raised: countOf(figure, row, 'raised'),
    median: cellOf(figure, row, 'median'),
  }));
  const points = trend.flatMap(({ median }, place) =>
    median === null ? [] : [{ place, days: Number(median) / secondsPerWorkday }],
  );
  const x = scaleBand<number>()
    .domain(trend.map((_, place) => place))
    .range([4, width - BESIDE])
    .paddingInner(0.35);
  const centre = (place: number) => (x(place) ?? 0) + x.bandwidth() / 2;
  const limit = (name: string) => (valueOf(figure, name) ?? 0) / secondsPerWorkday;
  const limits =
    valueOf(figure, 'upper') === null
      ? undefined
      : { low: limit('lower'), centre: limit('centre'), high: limit('upper') };
  const most = Math.max(1, limits?.high ?? 0, ...points.map((point) => point.days));
  const y = scaleLinear().domain([0, most]).range([DOTS, TOP]);
  const busiest = Math.max(1, ...trend.map((week) => week.raised));
  const tall = scaleLinear().domain([0, busiest]).range([0, BARS]);
  const last = points.at(-1);
  const path = line<{ place: number; days: number }>(
    (point) => centre(point.place),
    (point) => y(point.days),
  )(points);

  return (
    <div ref={box} className="trend-chart">
      <svg
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-labelledby={`${id}-t ${id}-d`}
      >
        <title id={`${id}-t`}>{title}</title>
        <desc id={`${id}-d`}>{description}</desc>
        {limits && (
          <>
            <rect
              className="trend-band"
              x={0}
              width={width - BESIDE}
              y={y(limits.high)}
              height={y(limits.low) - y(limits.high)}
            />
            <text className="trend-label" x={6} y={y(limits.high) + 13}>
              {t('insight.trend-band')}
            </text>
            <line className="trend-centre" x1={0} x2={width - BESIDE} y1={y(limits.centre)} y2={y(limits.centre)} />
          </>
        )}
        <line className="trend-axis" x1={0} x2={width - BESIDE} y1={DOTS} y2={DOTS} />
        <path className="trend-line" d={path ?? ''} />
        {points.map(({ place, days }) => (
          <circle
            key={place}
            className="trend-dot"
            cx={centre(place)}
            cy={y(days)}
            r={place === last?.place ? 5 : 3.5}
          />
        ))}
        {last && (
          <text className="trend-strong" x={centre(last.place) + 10} y={y(last.days) + 5}>
            {t('insight.trend-last', { n: rounded(last.days) })}
          </text>
        )}
        {trend.map(({ week, raised }, place) => (
          <g key={week}>
            <rect
              className="trend-bar"
              x={x(place)}
              width={x.bandwidth()}
              y={FLOOR - tall(raised)}
              height={tall(raised)}
            />
            {isNamed(place, trend.length, width) && (
              <text className="trend-week" x={centre(place)} y={HEIGHT - 3}>
                {weekNumber(week)}
              </text>
            )}
          </g>
        ))}
        <line className="trend-axis" x1={0} x2={width - BESIDE} y1={FLOOR} y2={FLOOR} />
        <text className="trend-label" x={width - BESIDE + 6} y={FLOOR - 4}>
          {t('insight.trend-raised-last', { n: number(trend.at(-1)?.raised ?? 0) })}
        </text>
        <text className="trend-label" x={width - BESIDE + 6} y={HEIGHT - 3}>
          {t('insight.trend-week')}
        </text>
      </svg>
    </div>
  );
}

const TOP = 10;
const DOTS = 66;
const BARS = 22;
const FLOOR = 94;
const HEIGHT = 110;
/** What stands beside the last week. */
const BESIDE = 64;

const rounded = (days: number): string => number(days < 10 ? Math.round(days * 2) / 2 : Math.round(days));
/** The last week, and as many before it as have room, as far from each other as from the last. */
const isNamed = (place: number, weeks: number, width: number): boolean =>
  (weeks - 1 - place) % Math.max(1, Math.ceil((weeks * 26) / (width - BESIDE))) === 0;
