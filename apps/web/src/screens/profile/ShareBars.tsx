import { t } from '../../i18n/index.js';
import { shareWords } from './profile-words.js';

type Share = { key: string; label: string; share: number | null };
type Props = { label: string; rows: { key: string; name: string; shares: Share[] }[] };

/** Shares beside each other, a bar for each side; which side is told by its pattern and in words. */
export function ShareBars({ label, rows }: Props) {
  const most = Math.max(0.01, ...rows.flatMap(({ shares }) => shares.map(({ share }) => share ?? 0)));
  return (
    <ul className="profile-shares" aria-label={label}>
      {rows.map(({ key, name, shares }) => (
        <li key={key}>
          <span className="profile-shares-name">{name}</span>
          <ul>
            {shares.map((side) => (
              <li key={side.key} data-side={side.key}>
                <span className="profile-shares-label">{side.label}</span>
                <span className="profile-shares-track" aria-hidden="true">
                  {side.share !== null && <span style={{ inlineSize: `${(100 * side.share) / most}%` }} />}
                </span>
                <span className="profile-shares-said">
                  {side.share === null ? t('profile.hidden') : shareWords(side.share)}
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
