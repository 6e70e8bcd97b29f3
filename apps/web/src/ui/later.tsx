import { lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react';
import { Failure } from './Failure.js';
import { Loading } from './Loading.js';
import { Unfetched } from './Unfetched.js';

type Ways = { rows?: number; silent?: boolean };

/**
 * A part of a page whose code comes when it is shown; where that cannot be had, the rest of the page stands. `rows`: how much is kept open for it
 * meanwhile. `silent`: nobody misses it.
 */
export function later<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
  { rows, silent = false }: Ways = {},
): (props: P) => ReactNode {
  const fetch = () => ({ Part: lazy<ComponentType<P>>(load) });
  let fetched = fetch();
  return function Later(props) {
    const [{ Part }, setFetched] = useState(fetched);
    const retry = () => setFetched((fetched = fetch())); // the same one would not be asked for again
    return (
      <Unfetched
        instead={(error, again) => !silent && <Failure part error={error} onRetry={() => (retry(), again())} />}
      >
        <Suspense fallback={rows && <Loading rows={rows} />}>
          <Part {...props} />
        </Suspense>
      </Unfetched>
    );
  };
}
