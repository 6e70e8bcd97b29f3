import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';
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
  const Part = lazy<ComponentType<P>>(load);
  return function Later(props) {
    return (
      <Unfetched instead={(error) => !silent && <Failure error={error} />}>
        <Suspense fallback={rows && <Loading rows={rows} />}>
          <Part {...props} />
        </Suspense>
      </Unfetched>
    );
  };
}
