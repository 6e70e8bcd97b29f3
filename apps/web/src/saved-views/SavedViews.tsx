import { useState } from 'react';
import { Link } from 'wouter';
import { Alert } from '@digdir/designsystemet-react';
import { BookmarkIcon } from '@navikt/aksel-icons';
import type { SavedView } from '@vertskap/contract';
import { list } from '../format/index.js';
import { t } from '../i18n/index.js';
import { CopyButton, intoSight } from '../ui/index.js';
import { ChangeView, KeepView, RemoveView, UpdateView } from './dialogs.js';
import { addressOfView, goneFields, isSame } from './saved-views.rules.js';
import { useSavedViews } from './use-saved-views.js';
import '../ui/filter-views.css';
import './saved-views.css';

type Props = {
  page: SavedView['page'];
  filters: Record<string, string | undefined>;
  /** One of those that the page offers anyway: there is nothing to keep. */
  ready: boolean;
};

/** The selections that I gave a name; and for the one that is shown, what can be done with it. */
export function SavedViews({ page, filters, ready }: Props) {
  const kept = useSavedViews();
  const views = kept?.views.filter((view) => view.page === page) ?? [];
  const shown = views.find((view) => isSame(view.filters, filters));
  const [cameFrom, setCameFrom] = useState(shown?.id);
  if (shown && shown.id !== cameFrom) setCameFrom(shown.id);
  const changed = views.find((view) => view.id === cameFrom);
  return (
    <>
      {views.length > 0 && (
        <nav className="filter-views" aria-label={t('views.mine')}>
          {views.map((view) => (
            <Link
              key={view.id}
              href={addressOfView(view)}
              aria-current={view === shown ? 'true' : undefined}
              ref={view === shown ? intoSight : undefined}
            >
              <BookmarkIcon aria-hidden /> {view.name}
            </Link>
          ))}
        </nav>
      )}
      {shown && shown.gone.length > 0 && (
        <Alert data-color="info" data-size="sm">
          {t('views.gone', {
            name: shown.name,
            what: list(goneFields(shown).map((field) => t(`views.gone.${field}`))),
          })}
        </Alert>
      )}
      {kept && (shown || !ready) && (
        <div className="row saved-views-deeds">
          {shown ? (
            <>
              <ChangeView view={shown} others={views} filters={filters} />
              <RemoveView view={shown} />
            </>
          ) : (
            <>
              {changed && <UpdateView view={changed} filters={filters} />}
              <KeepView page={page} filters={filters} kept={kept} />
            </>
          )}
          <CopyButton text={location.href} label={t('views.copy')} done={t('views.copied')} />
        </div>
      )}
    </>
  );
}
