import { useEffect, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { Button } from '@digdir/designsystemet-react';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { useShortcutsOn } from '../../shortcuts/use-shortcuts.js';
import { pathOf } from '../../ui/index.js';
import { nextDue } from '../my-day/my-day.rules.js';
import { COMPOSER_ID, WRITE_HASH } from './focus-composer.js';

/**
 * After an answer: straight on to the next deadline, by hand, with Enter or with N. It takes the focus from the field that was emptied by
 * sending: as long as the cursor stands there, N is a letter.
 */
export function NextDue({ after }: { after: string }) {
  const { data, isFetchedAfterMount } = useQuery({
    queryKey: ['my-day', 'sector'],
    queryFn: ({ signal }) => call(api.myDay, { query: { whose: 'sector' } }, signal),
    staleTime: 0, // what was answered a moment ago is not next
  });
  const next = isFetchedAfterMount && data ? nextDue(data, ({ id }) => id === after) : undefined;
  const href = next && `${pathOf(next)}${WRITE_HASH}`;
  const withKeys = useShortcutsOn();
  const link = useRef<HTMLAnchorElement>(null);
  const found = href !== undefined;
  useEffect(() => {
    const field = document.activeElement;
    if (field instanceof HTMLTextAreaElement && field.id === COMPOSER_ID && field.value === '')
      link.current?.focus({ preventScroll: true }); // what takes the answer back stays in sight
  }, [found]);
  if (!href) return null;
  return (
    <Button asChild variant="secondary">
      <Link ref={link} href={href}>
        {t('need.next-due', { title: next.title })}
        {withKeys && <kbd className="need-key">N</kbd>}
      </Link>
    </Button>
  );
}
