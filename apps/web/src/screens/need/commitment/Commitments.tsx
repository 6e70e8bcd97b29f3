import { Link } from 'wouter';
import { Heading } from '@digdir/designsystemet-react';
import type { NeedView } from '@vertskap/contract';
import { t } from '../../../i18n/index.js';
import { later } from '../../../ui/index.js';
import { CommitDialog } from '../dialogs.js';

const CommitmentList = later(() => import('./CommitmentList.js'), { rows: 1 }); // on most needs nothing is promised

/** What the two sides promised each other here, by when and how it went; and how one promises. */
export function Commitments({ view }: { view: NeedView }) {
  const { need, abilities } = view;
  const some = need.commitments.length > 0;
  if (!some && !abilities.includes('commit')) return null;
  return (
    <section className="side-part" aria-labelledby="promises-title">
      <Heading level={2} data-size="2xs" id="promises-title">
        {t('commitments.title')}
      </Heading>
      {some && <CommitmentList view={view} />}
      {abilities.includes('commit') && <CommitDialog need={need} />}
      {some && (
        <Link href="/forpliktelser" className="ds-link">
          {t('commitments.all')}
        </Link>
      )}
    </section>
  );
}
