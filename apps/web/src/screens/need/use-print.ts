import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';

/** What is folded on the screen is unfolded on paper: `unfold` is called before it is printed, and words of before are opened. */
export function usePrint(unfold: () => void): void {
  const act = useRef(unfold);
  useEffect(() => {
    act.current = unfold;
  });
  useEffect(() => {
    const open = () => {
      flushSync(() => act.current());
      document.querySelectorAll('.earlier').forEach((fold) => fold.setAttribute('open', ''));
    };
    addEventListener('beforeprint', open);
    return () => removeEventListener('beforeprint', open);
  }, []);
}
