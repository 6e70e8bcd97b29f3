import { number } from '../format/index.js';

type Part = { key: string; name: string; count: number };

/** Parts of a whole in one bar, each named and numbered below: never colour alone. */
export function StackedBar({ parts, label }: { parts: Part[]; label: string }) {
  return (
    <div className="stacked">
      <div className="stacked-bar" role="img" aria-label={label}>
        {parts.map(({ key, count }) =>
          count === 0 ? null : <span key={key} data-part={key} style={{ flexGrow: count }} />,
        )}
      </div>
      <ul className="stacked-names">
        {parts.map(({ key, name, count }) => (
          <li key={key} data-part={key}>
            {name} <strong>{number(count)}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}
