import { useEffect, useRef, type ReactNode } from 'react';
import { Heading } from '@digdir/designsystemet-react';
import { t } from '../i18n/index.js';
import './page.css';

/** A lead that is not known yet: keeps its line, so that nothing jumps. */
export const NOTHING_YET = '\u00a0';

type PageProps = {
  title: string;
  /** One or two sentences under the title. */
  lead?: ReactNode;
  /** To the right of the title, under it on a phone. */
  actions?: ReactNode;
  /** Above the title: where this belongs. */
  above?: ReactNode;
  /** `narrow` for forms and letters, `wide` for lists and figures. */
  width?: 'narrow' | 'wide';
  children: ReactNode;
};

/** One page: names the tab, and takes the focus to its title when one comes from another page. */
export function Page({ title, lead, actions, above, width = 'wide', children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – ${t('common.product')}`;
  }, [title]);
  useEffect(() => {
    if (navigated) heading.current?.focus({ preventScroll: true });
    navigated = true;
  }, []);
  return (
    <div className="page" data-width={width}>
      {above}
      <div className="page-head">
        <Heading level={1} data-size="md" ref={heading} tabIndex={-1}>
          {title}
        </Heading>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {lead && <div className="page-lead">{lead}</div>}
      {children}
    </div>
  );
}

/** The first page after loading leaves the focus where the browser put it. */
let navigated = false;
