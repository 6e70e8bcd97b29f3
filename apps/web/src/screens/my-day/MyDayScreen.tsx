import { useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { Button } from '@digdir/designsystemet-react';
import type { HomeView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { onDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { useTouched } from '../../live/index.js';
import { streamsOf } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { EmptyState, Failure, Loading, Page, pathOf } from '../../ui/index.js';
import { moveFocus } from './move-focus.js';
import { inOrder, nextDue, summaryOf } from './my-day.rules.js';
import { MyDayGroup } from './MyDayGroup.js';
import { StatusOwed } from './StatusOwed.js';
import { ShortcutSheet } from './ShortcutSheet.js';
import { useShortcuts } from './use-shortcuts.js';
import './my-day.css';

/** What waits for me, by when it is due; the keyboard goes through it without a mouse. */
export default function MyDayScreen() {
  const acting = useActing();
  const home = useQuery({ queryKey: ['home'], queryFn: ({ signal }) => call(api.home, undefined, signal) });
  useTouched(streamsOf(acting), () => void home.refetch());
  const list = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDialogElement>(null);
  const [, navigate] = useLocation();
  const first = home.data && nextDue(home.data);

  const shortcuts = useShortcuts({
    j: () => moveFocus(list.current, 1),
    k: () => moveFocus(list.current, -1),
    n: () => first && navigate(`${pathOf(first)}#svar`),
    '?': () => sheet.current?.showModal(),
  });
  return (
    <Page
      title={t('my-day.title')}
      lead={home.data && <Lead home={home.data} />}
      actions={
        <>
          {first && (
            <Button onClick={() => navigate(`${pathOf(first)}#svar`)}>
              {t('my-day.next-due')}
              {shortcuts.on && <kbd>N</kbd>}
            </Button>
          )}
          <Button variant="tertiary" className="my-day-keys" onClick={() => sheet.current?.showModal()}>
            {t('my-day.shortcuts')}
          </Button>
        </>
      }
    >
      {home.isPending && <Loading rows={6} />}
      {home.isError && !home.data && <Failure error={home.error} onRetry={() => void home.refetch()} />}
      {home.data && (
        <div ref={list} className="my-day-groups">
          <StatusOwed version={home.dataUpdatedAt} />
          <Groups home={home.data} />
        </div>
      )}
      <ShortcutSheet
        ref={sheet}
        on={shortcuts.on}
        onSwitch={shortcuts.set}
        keys={[
          ['J', t('my-day.key.j')],
          ['K', t('my-day.key.k')],
          ['Enter', t('my-day.key.enter')],
          ['N', t('my-day.key.n')],
          ['?', t('my-day.key.help')],
        ]}
      />
    </Page>
  );
}

function Groups({ home }: { home: HomeView }) {
  const groups = inOrder(home);
  if (groups.length === 0) return <EmptyState title={t('my-day.empty.title')}>{t('my-day.empty.text')}</EmptyState>;
  return groups.map((group) => <MyDayGroup key={group.key} group={group} />);
}

function Lead({ home }: { home: HomeView }) {
  const { overdue, today } = summaryOf(home);
  if (overdue + today > 0) return t('my-day.lead', { overdue, today });
  return home.nextDue ? t('my-day.nothing-today', { date: onDate(home.nextDue) }) : t('my-day.nothing-due');
}
