import { list } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { useWhoKnows } from './use-directory.js';
import './directory.css';

/** In a dialog that asks or gives to a sector: people who know what the need is about. Asked for when the dialog opens. */
export function WhoKnows({ needId }: { needId: string }) {
  const { data = [] } = useWhoKnows(needId);
  if (data.length === 0) return null;
  return (
    <section className="who-knows" aria-label={t('directory.hint')}>
      <ul>
        {data.map(({ name, sector, municipality, email, knows, own }) => (
          <li key={`${name} ${email}`}>
            <strong>
              {own
                ? t('directory.hint.own', { name, sector: sector ?? municipality.name })
                : t('directory.hint.lent', { name, municipality: municipality.name })}
            </strong>
            <span>
              {list(knows.map(({ topic, line }) => (line ? `${t(`topic.${topic}`)} (${line})` : t(`topic.${topic}`))))}
            </span>
            <a href={`mailto:${email}`} className="ds-link">
              {email}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
