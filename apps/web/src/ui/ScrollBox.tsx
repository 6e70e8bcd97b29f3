import type { ReactNode } from 'react';
import './scroll-box.css';

/** What may be wider than the page scrolls in a box of its own; the box takes the focus, so that the arrow keys scroll it. */
export const ScrollBox = ({ label, children }: { label: string; children: ReactNode }) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without the focus the arrow keys do not scroll it (axe: scrollable-region-focusable)
  <div className="scroll-box" role="group" aria-label={label} tabIndex={0}>
    {children}
  </div>
);
