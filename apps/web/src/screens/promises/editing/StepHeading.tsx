import { useEffect, useRef, type ReactNode } from 'react';
import { Heading } from '@digdir/designsystemet-react';

/** The heading of what has just taken the place of something else: it takes the focus, so that nobody is left behind. */
export function StepHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, []);
  return (
    <Heading level={2} data-size="xs" ref={heading} tabIndex={-1} className="step-heading">
      {children}
    </Heading>
  );
}
