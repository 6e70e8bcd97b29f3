import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'wouter';
import { Chip } from '@digdir/designsystemet-react';
import type { Ledger } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { anew, useTouched } from '../../live/index.js';
import { listStreamsOf } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { EmptyState, Failure, intoSight, Loading, MoreButton, Page } from '../../ui/index.js';
import { Line } from './Line.js';
import { PromiseDialog } from './PromiseDialog.js';
import { addressOf, choiceIn, sides, states, type Choice } from './choice.js';
import { usePromisePlaces } from './use-promise-places.js';
import '../../ui/filter-views.css';
import './commitments.css';

const PAGE = 30;

/** The ledger of what the two sides have promised each other; which part of it, the address says. */
export default function CommitmentsScreen() {
  const acting = useActing();
  const [params, setParams] = useSearchParams();
  const choice = choiceIn(params);
  const { side, state, on } = choice;
  const show = (change: Choice) => setParams(new URLSearchParams(addressOf(change)), { replace: true });
  const list = useInfiniteQuery({
    queryKey: ['commitments', choice],
    queryFn: ({ pageParam, signal }) =>
      call(
        api.ledger,
        {
          query: {
            side,
            ...(on && { on }),
            ...(state !== 'all' && { state }),
            ...(pageParam && { cursor: pageParam }),
            limit: PAGE,
          },
        },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: 60_000, // that a date passes is no event
  });
  useTouched(listStreamsOf(acting), () => anew(['commitments']));
  const places = usePromisePlaces();
  const lines = list.data?.pages.flatMap((page) => page.lines) ?? [];
  const counts = list.data?.pages[0]?.counts;
  return (
    <Page
      title={t('commitments.title')}
      lead={t('commitments.lead')}
      actions={places && places.length > 0 && <PromiseDialog places={places} />}
    >
      <div className="row" role="group" aria-label={t('commitments.side')}>
        {sides.map((it) => (
          <Chip.Radio
            key={it}
            name="side"
            value={it}
            checked={it === side}
            onChange={() => show({ ...choice, side: it })}
          >
            {t(`commitments.side.${it}`)}
          </Chip.Radio>
        ))}
        <Chip.Checkbox
          checked={on === 'space'}
          onChange={() => show(on ? { side, state } : { ...choice, on: 'space' })}
        >
          {t('commitments.on-no-need')}
        </Chip.Checkbox>
      </div>
      <nav className="filter-views" aria-label={t('commitments.states')}>
        {states.map((it) => (
          <Link
            key={it}
            href={`/forpliktelser?${addressOf({ ...choice, state: it })}`}
            aria-current={it === state ? 'true' : undefined}
            ref={it === state && counts ? intoSight : undefined} // the numbers make the row wider
          >
            {t(`commitments.state.${it}`)}
            {countOf(counts, { side, state: it })}
          </Link>
        ))}
      </nav>
      {list.isPending && <Loading rows={6} />}
      {list.isError && lines.length === 0 && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && lines.length === 0 && (
        <EmptyState title={t('commitments.none.title')}>{t('commitments.none.text')}</EmptyState>
      )}
      {lines.length > 0 && (
        <ul className="ledger">
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ul>
      )}
      <MoreButton pages={list}>{t('commitments.more')}</MoreButton>
    </Page>
  );
}

const countOf = (counts: Ledger['counts'] | undefined, { side, state }: Choice): string =>
  counts && state !== 'all' ? ` (${counts[side][state]})` : '';
