import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { useComing } from './together.js';

/**
 * A component whose code comes when it is shown; `instead` stands there meanwhile, and what went wrong is thrown to the boundary above. React's own
 * way (`lazy`, `Suspense`) keeps what has come back for 300 ms where something else stood in its place, and with it all that it asks for.
 */
export function fetched<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
  instead: ReactNode,
): (props: P) => ReactNode {
  let code: ComponentType<P> | undefined;
  return function Fetched(props) {
    const [Part, setPart] = useState(() => code);
    const [failed, setFailed] = useState<{ error: unknown }>();
    useComing(!Part && !failed);
    useEffect(() => {
      if (code) return setPart(() => code);
      load().then(
        (module) => setPart(() => (code = module.default)),
        (error: unknown) => setFailed({ error }),
      );
    }, []);
    if (Part) return <Part {...props} />;
    if (failed) throw failed.error;
    return instead;
  };
}
