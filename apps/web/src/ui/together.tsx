import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Loading } from './Loading.js';

/** For so long the page waits for its parts once it has what it asked for itself. */
const PATIENCE_MS = 5_000;

const Waits = createContext<() => () => void>(() => () => undefined);

/**
 * Parts of a page that come from several places: shown at once when the last of those that say so (`useComing`) has come, so that none pushes what
 * stands below it. `coming`: so does what the page itself asks for. What comes later than that, or too late, is shown as it comes.
 */
export function Together({ coming, rows, children }: { coming: boolean; rows?: number; children: ReactNode }) {
  const waiting = useRef(0);
  const [changes, changed] = useState(0);
  const [shown, setShown] = useState(false);
  const wait = useCallback(() => {
    const count = (by: number) => {
      waiting.current += by;
      changed((n) => n + 1);
    };
    count(1);
    return () => count(-1);
  }, []);
  // after all parts have said what they wait for: one may have come, and now wait for its code
  useEffect(() => {
    if (!coming && waiting.current === 0) setShown(true);
  }, [coming, changes]);
  useEffect(() => {
    const timer = coming ? undefined : setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [coming]);
  return (
    <Waits value={wait}>
      {(coming || !shown) && <Loading {...(rows && { rows })} />}
      <div style={{ display: shown ? 'contents' : 'none' }}>{children}</div>
    </Waits>
  );
}

/** Says to whatever shows this part together with others that it is still coming. */
export function useComing(coming: boolean): void {
  const wait = useContext(Waits);
  useLayoutEffect(() => (coming ? wait() : undefined), [coming, wait]);
}

/** The first answer is on its way, and has not failed yet. */
export const firstComing = (query: { isLoading: boolean; failureCount: number }): boolean =>
  query.isLoading && query.failureCount === 0;
