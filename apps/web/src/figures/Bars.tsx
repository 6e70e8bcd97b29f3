import { Link } from 'wouter';
import { number } from '../format/index.js';
import { t } from '../i18n/index.js';

/** `part` of the count is late and hatched; `pattern` tells kinds of holders apart without colour. */
export type Bar = {
  key: string;
  name: string;
  count: number;
  part: number;
  pattern: string;
  href: string | null;
  /** What stands beside the bar; without it, the count. */
  said?: string;
};

/**
 * A bar for each row, its number printed, each a link to just those needs. Not colour alone: what is late or outside is hatched. The longest fills the
 * width, or `whole`, where they are parts of one.
 */
export function Bars({ rows, whole = 1 }: { rows: Bar[]; whole?: number }) {
  const most = Math.max(whole, ...rows.map((row) => row.count));
  const width = (n: number) => ({ inlineSize: `${(100 * n) / most}%` });
  return (
    <ul className="holder-bars" data-said={rows.some(({ said }) => said !== undefined) || undefined}>
      {rows.map(({ key, name, count, part, pattern, href, said }) => {
        const inside = (
          <>
            <span className="holder-bar-name">{name}</span>
            <span className="holder-bar-track" aria-hidden="true">
              {count > 0 && <span className="holder-bar-fill" data-kind={pattern} style={width(count - part)} />}
              {part > 0 && <span className="holder-bar-fill" data-kind="late" style={width(part)} />}
            </span>
            <span className="holder-bar-count" aria-hidden="true">
              {said ?? number(count)}
            </span>
            <span className="visually-hidden"> {said ?? t('insight.bar-needs', { n: count })}</span>
          </>
        );
        return (
          <li key={key}>
            {href ? (
              <Link href={href} className="holder-bar">
                {inside}
              </Link>
            ) : (
              <span className="holder-bar">{inside}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
