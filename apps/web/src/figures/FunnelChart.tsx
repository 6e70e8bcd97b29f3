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
        {units.map((row) => {
          const centre = x(countOf(figure, row, 'n'));
          const right = centre < width * 0.6;
          return (
            <g key={row.key} className="funnel-unit" data-own={row.opens !== null || undefined}>
              <circle cx={centre} cy={y(Number(cellOf(figure, row, 'share')))} r={row.opens ? 6 : 4} />
              <text
                x={centre + (right ? 14 : -14)}
                y={y(Number(cellOf(figure, row, 'share'))) + 4}
                textAnchor={right ? 'start' : 'end'}
              >
                {row.cells[0]}
              </text>
            </g>
          );
        })}
        <text className="funnel-tick funnel-n" x={width - EDGE.right} y={HEIGHT - 8}>
          {t('insight.funnel.n')}
        </text>
      </svg>
    </div>
  );
}
