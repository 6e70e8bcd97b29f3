import { Link } from 'wouter';
import type { NeedView } from '@vertskap/contract';
import { t } from '../../../i18n/index.js';
import { pathOf } from '../../../ui/index.js';
import { UnmergeDialog } from '../dialogs.js';

/** Where a need that says the same as an older one is followed. */
export function MergedCard({ view: { need, abilities } }: { view: NeedView }) {
  const into = need.mergedInto;
  if (need.state !== 'merged' || !into) return null;
  return (
    <>
      <p>{t('merge.text', { number: into.number })}</p>
      <p>
        <Link href={pathOf(into)}>{t('merge.open', { number: into.number })}</Link>
      </p>
      {abilities.includes('unmerge') && <UnmergeDialog need={need} />}
    </>
  );
}
