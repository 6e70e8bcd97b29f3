import { useInfiniteQuery } from '@tanstack/react-query';
import { Heading } from '@digdir/designsystemet-react';
import type { InitiativeView, Side } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { anew, useTouched } from '../../live/index.js';
import { listStreamsOf, meets } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { MoreButton } from '../../ui/index.js';
import { Line } from '../commitments/Line.js';
import { PromiseDialog } from '../commitments/PromiseDialog.js';
import { usePromisePlaces } from '../commitments/use-promise-places.js';
import '../commitments/commitments.css';

/** Which page of which side's promises is fetched. */
type Part = { side: Side; cursor?: string };
const first: Part[] = [{ side: 'municipality' }, { side: 'association' }];

/** What either side promised to an initiative, besides what it pledged; and how one promises. */
export function Promises({ initiative: { id, space, ended } }: { initiative: InitiativeView }) {
  const acting = useActing();
  const reads = meets(acting);
  const list = useInfiniteQuery({
    queryKey: ['commitments', 'initiative', id],
    queryFn: ({ pageParam, signal }) =>
      Promise.all(
        pageParam.map(async (part) => ({
          side: part.side,
          ...(await call(api.ledger, { query: { ...part, initiative: id } }, signal)),
        })),
      ),
    initialPageParam: first,
    getNextPageParam: (page) => {
      const more = page.flatMap(({ side, next }): Part[] => (next === null ? [] : [{ side, cursor: next }]));
      return more.length > 0 ? more : undefined;
    },
    enabled: reads,
  });
  const places = usePromisePlaces(reads && !ended);
  useTouched(reads ? listStreamsOf(acting) : [], () => anew(['commitments', 'initiative', id]));
  const lines = list.data?.pages.flat().flatMap((page) => page.lines) ?? [];
  const here = ended ? [] : (places?.filter((place) => place.space.id === space.id) ?? []);
  if (lines.length + here.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="initiative-promises">
      <Heading level={2} data-size="2xs" id="initiative-promises">
        {t('commitments.title')}
      </Heading>
      {here.length > 0 && (
        <div>
          <PromiseDialog places={here} initiativeId={id} />
        </div>
      )}
      {lines.length > 0 && (
        <ul className="ledger">
          {lines.map((line) => (
            <Line key={line.id} line={{ ...line, initiative: null }} />
          ))}
        </ul>
      )}
      <MoreButton pages={list}>{t('commitments.more')}</MoreButton>
    </section>
  );
}
