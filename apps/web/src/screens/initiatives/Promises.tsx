import { useQueries, useQuery } from '@tanstack/react-query';
import { Heading } from '@digdir/designsystemet-react';
import type { InitiativeView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { useTouched } from '../../live/index.js';
import { listStreamsOf, meets } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { Line } from '../commitments/Line.js';
import { PromiseDialog } from '../commitments/PromiseDialog.js';
import '../commitments/commitments.css';

const SIDES = ['municipality', 'association'] as const;

/** What either side promised to an initiative, besides what it pledged; and how one promises. */
export function Promises({ initiative: { id, space, ended } }: { initiative: InitiativeView }) {
  const acting = useActing();
  const reads = meets(acting);
  const sides = useQueries({
    queries: SIDES.map((side) => ({
      queryKey: ['commitments', 'initiative', id, side],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        call(api.ledger, { query: { side, initiative: id, limit: 100 } }, signal),
      enabled: reads,
    })),
  });
  const places = useQuery({
    queryKey: ['promise-places'],
    queryFn: ({ signal }) => call(api.promisePlaces, undefined, signal),
    enabled: reads && !ended,
  });
  useTouched(reads ? listStreamsOf(acting) : [], () => sides.forEach((side) => void side.refetch()));
  const lines = sides.flatMap(({ data }) => data?.lines ?? []);
  const here = ended ? [] : (places.data?.filter((place) => place.space.id === space.id) ?? []);
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
    </section>
  );
}
