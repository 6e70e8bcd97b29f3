import { type RefObject, useEffect, useRef, useState } from 'react';

const AT_LAST_MS = 5_000;

/**
 * Whether a place far down has come near the window, as it does for whoever scrolls or tabs there; until then nothing is asked for it. After
 * a while it counts as near all the same: whoever prints the page, seeks in it or hears it read does not scroll.
 */
export function useNear(): { place: RefObject<HTMLDivElement | null>; near: boolean } {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const come = () => setNear(true);
    const watch = new IntersectionObserver(([seen]) => seen?.isIntersecting && come(), { rootMargin: '25%' });
    if (place.current) watch.observe(place.current);
    const timer = setTimeout(come, AT_LAST_MS);
    return () => {
      watch.disconnect();
      clearTimeout(timer);
    };
  }, []);
  return { place, near };
}
