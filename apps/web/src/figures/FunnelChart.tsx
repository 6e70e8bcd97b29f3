import type { Figure } from '@vertskap/contract';
import { t } from '../i18n/index.js';
import { cellOf, countOf, valueOf } from './figures.rules.js';
import { useWidth } from './width.js';

const HEIGHT = 240;
const EDGE = { left: 44, right: 16, top: 12, bottom: 30 };

/**
 * Shares by how many they are shares of. The bands around the share of all together are where chance alone would put nearly every one of that
 * size (99.8 %) and most (95 %); the fewer, the wider. No order but that, and no colour for good or bad.
 */
export function FunnelChart({ figure, title }: { figure: Figure; title: string }) {
  const { box, width } = useWidth(320);
  const all = valueOf(figure, 'all');
  const units = figure.rows.filter((row) => cellOf(figure, row, 'share') !== null);
  if (all === null || units.length === 0) return null;
  const most = Math.max(...units.map((row) => countOf(figure, row, 'n')));
  const x = (n: number) => EDGE.left + (n / (most * 1.1)) * (width - EDGE.left - EDGE.right);
  const y = (share: number) => EDGE.top + (1 - share) * (HEIGHT - EDGE.top - EDGE.bottom);
  return (
    <div ref={box} className="funnel">
      <svg width={width} height={HEIGHT} role="img" aria-label={title}>
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line className="funnel-axis" x1={EDGE.left} x2={width - EDGE.right} y1={y(share)} y2={y(share)} />
            <text className="funnel-tick" x={EDGE.left - 6} y={y(share) + 4}>
              {`${share * 100} %`}
            </text>
          </g>
        ))}
        <line className="funnel-all" x1={EDGE.left} x2={width - EDGE.right} y1={y(all)} y2={y(all)} />
        {units.map((row) => {
          const at = (key: string) => y(Number(cellOf(figure, row, key)));
          const centre = x(countOf(figure, row, 'n'));
          return (
            <g key={row.key}>
              {(['outer', 'inner'] as const).map((band) => (
                <rect
                  key={band}
                  className={`funnel-${band}`}
                  x={centre - 9}
                  width="18"
                  y={at(`${band}_high`)}
                  height={at(`${band}_low`) - at(`${band}_high`)}
                />
              ))}
            </g>
          );
        })}
        {placed(
          units.map((row) => ({
            key: row.key,
            name: String(row.cells[0]),
            own: row.opens !== null,
            x: x(countOf(figure, row, 'n')),
            y: y(Number(cellOf(figure, row, 'share'))),
          })),
          width,
        ).map(({ key, name, own, x: cx, y: cy, side }) => (
          <g key={key} className="funnel-unit" data-own={own || undefined}>
            <circle cx={cx} cy={cy} r={own ? 6 : 4} />
            {side && (
              <text x={cx + (side === 'start' ? 14 : -14)} y={cy + 4} textAnchor={side}>
                {name}
              </text>
            )}
          </g>
        ))}
        <text className="funnel-tick funnel-n" x={width - EDGE.right} y={HEIGHT - 8}>
          {t('insight.funnel.n')}
        </text>
      </svg>
    </div>
  );
}

type Dot = { key: string; name: string; own: boolean; x: number; y: number };
const LETTER = 7.5;

/** Each dot with the side of its name: where it meets neither the edge nor another name or dot; the table names those that find no room. */
function placed(dots: Dot[], width: number): (Dot & { side: 'start' | 'end' | null })[] {
  const taken: { from: number; to: number; y: number }[] = dots.map(({ x, y }) => ({ from: x - 8, to: x + 8, y }));
  return dots.map((dot, i) => {
    const length = dot.name.length * LETTER;
    const side = (['start', 'end'] as const).find((way) => {
      const from = way === 'start' ? dot.x + 12 : dot.x - 12 - length;
      const free = taken.every(
        (other, j) => j === i || Math.abs(other.y - dot.y) > 15 || other.to < from || other.from > from + length,
      );
      if (!free || from < EDGE.left || from + length > width) return false;
      taken.push({ from, to: from + length, y: dot.y });
      return true;
    });
    return { ...dot, side: side ?? null };
  });
}
