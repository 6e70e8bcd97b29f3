import { useEffect, useRef, type DetailedHTMLProps, type HTMLAttributes, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Told } from './offer-mentions.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'text-expander': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & {
        keys: string;
        multiword: string;
      };
    }
  }
}

/** Around a field for text, in which an @ mentions somebody; what offers them is fetched once the page stands. */
export function Mentioning({ needId, children, ...told }: Told & { needId: string; children: ReactNode }) {
  const element = useRef<HTMLElement>(null);
  const client = useQueryClient();
  const tell = useRef<Told>(told);
  useEffect(() => {
    tell.current = told;
  });
  useEffect(() => {
    let end: (() => void) | undefined;
    let gone = false;
    const offer = ({ offerMentions }: typeof import('./offer-mentions.js')) => {
      if (!gone && element.current)
        end = offerMentions(element.current, needId, client, {
          picked: (picked) => tell.current.picked(picked),
          text: (text) => tell.current.text(text),
        });
    };
    void import('./offer-mentions.js').then(offer, () => undefined); // without it one writes as before
    return () => {
      gone = true;
      end?.();
    };
  }, [client, needId]);
  return (
    <text-expander ref={element} keys="@" multiword="@">
      {children}
    </text-expander>
  );
}
