import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { Button } from '@digdir/designsystemet-react';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { useShortcutsOn } from '../../shortcuts/use-shortcuts.js';
import { pathOf } from '../../ui/index.js';
import { nextDue } from '../my-day/my-day.rules.js';
import { WRITE_HASH } from './focus-composer.js';

/** After an answer: straight on to the next deadline, by hand or with N. */
export function NextDue({ after }: { after: string }) {
  const { data } = useQuery({
    queryKey: ['my-day', 'sector'],
    queryFn: ({ signal }) => call(api.myDay, { query: { whose: 'sector' } }, signal),
  });
  const next = data && nextDue(data, ({ id }) => id === after);
  const href = next && `${pathOf(next)}${WRITE_HASH}`;
  const withKeys = useShortcutsOn();
  if (!href) return null;
  return (
    <Button asChild variant="secondary">
      <Link href={href}>
        {t('need.next-due', { title: next.title })}
        {withKeys && <kbd className="need-key">N</kbd>}
      </Link>
    </Button>
  );
}
