import { type ComponentType, type ReactNode } from 'react';
import { Failure } from './Failure.js';
import { fetched } from './fetched.js';
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
  const Part = fetched<P>(load, rows && <Loading rows={rows} />);
  return (props) => (
    <Unfetched instead={(error, again) => !silent && <Failure part error={error} onRetry={again} />}>
      <Part {...props} />
    </Unfetched>
  );
}
