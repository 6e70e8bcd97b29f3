import { Link } from 'wouter';
import type { InitiativeSummary } from '@vertskap/contract';
import { plainDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { kindInWords } from './kinds.js';
import { StandingTag } from './StandingTag.js';
import { Sums } from './Sums.js';

/** One in the list: what it is, whether more are asked to join, and how far it has come. */
export function InitiativeRow({ initiative }: { initiative: InitiativeSummary }) {
  const { id, title, language, kind, by, space, partners, sums, next, calls, ended } = initiative;
  return (
    <li className="card stack initiative-row">
      <div className="initiative-head">
        <Link href={`/satsinger/${id}`} className="initiative-link" lang={language}>
          {title}
        </Link>
        <StandingTag ended={ended} calls={calls} />
      </div>
      <p className="initiative-quiet">
        {[
          kindInWords(kind),
          t('initiatives.by', { by }),
          space.name,
          ...(partners > 0 ? [t('initiatives.partners.n', { n: partners })] : []),
        ].join(' · ')}
      </p>
      <Sums sums={sums} />
      {next && (
        <p data-late={next.late || undefined} className="initiative-next">
          {t(next.late ? 'initiatives.next.late' : 'initiatives.next', {
            what: next.what,
            date: plainDate(next.dueOn),
          })}
        </p>
      )}
    </li>
  );
}
