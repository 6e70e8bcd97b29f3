import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import { Button } from '@digdir/designsystemet-react';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { pathOf } from '../../ui/index.js';
import { nextDue } from '../my-day/my-day.rules.js';
import { useShortcuts } from '../my-day/use-shortcuts.js';
import { WRITE_HASH } from './focus-composer.js';

/** After an answer: straight on to the next deadline, by hand or with N. */
export function NextDue({ after }: { after: string }) {
  const [, navigate] = useLocation();
  const { data } = useQuery({
    queryKey: ['my-day', 'sector'],
    queryFn: ({ signal }) => call(api.myDay, { query: { whose: 'sector' } }, signal),
  });
  const next = data && nextDue(data, after);
  const href = next && `${pathOf(next)}${WRITE_HASH}`;
  const { on } = useShortcuts({ n: () => href && navigate(href) });
  if (!href) return null;
  return (
    <Button asChild variant="secondary">
      <Link href={href}>
        {t('need.next-due', { title: next.title })}
        {on && <kbd className="need-key">N</kbd>}
      </Link>
    </Button>
  );
}
