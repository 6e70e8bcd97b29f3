import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLocation, useSearchParams } from 'wouter';
import { Button, Chip } from '@digdir/designsystemet-react';
import type { MyDayView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { onDate } from '../../format/index.js';
import { HintCard } from '../../hints/HintCard.js';
import { t } from '../../i18n/index.js';
import { anew, useTouched } from '../../live/index.js';
import { listStreamsOf } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { ShortcutsButton } from '../../shortcuts/ShortcutsButton.js';
import { useListShortcuts } from '../../shortcuts/use-list-shortcuts.js';
import { useShortcutsOn } from '../../shortcuts/use-shortcuts.js';
import { EmptyState, Failure, NOTHING_YET, Page, pathOf, Together } from '../../ui/index.js';
import { NeighboursWaiting } from '../need/referral/NeighboursWaiting.js';
import { filled, nextDue, summaryOf } from './my-day.rules.js';
import { MyDayGroup } from './MyDayGroup.js';
import { StatusOwed } from './StatusOwed.js';
import './my-day.css';

/** What waits for me, by when it is due; the keyboard goes through it without a mouse. */
export default function MyDayScreen() {
  const acting = useActing();
  const [params, setParams] = useSearchParams();
  const whose = params.get('hvem') === 'meg' ? 'mine' : 'sector';
  const day = useQuery({
    queryKey: ['my-day', whose],
    queryFn: ({ signal }) => call(api.myDay, { query: { whose } }, signal),
    placeholderData: keepPreviousData,
  });
  useTouched(listStreamsOf(acting), () => anew(['my-day']));
  const list = useListShortcuts<HTMLDivElement>();
  const withKeys = useShortcutsOn();
  const [, navigate] = useLocation();
  const first = day.data && nextDue(day.data);
  return (
    <Page
      title={t('my-day.title')}
      lead={day.data ? <Lead day={day.data} /> : NOTHING_YET}
      actions={
        <>
          {first && (
            <Button onClick={() => navigate(`${pathOf(first)}#svar`)}>
              {t('my-day.next-due')}
              {withKeys && <kbd>N</kbd>}
            </Button>
          )}
          <ShortcutsButton />
        </>
      }
    >
      <HintCard hint="my-day" />
      <div className="row" role="group" aria-label={t('my-day.whose')}>
        {(['sector', 'mine'] as const).map((choice) => (
          <Chip.Radio
            key={choice}
            name="whose"
            value={choice}
            checked={whose === choice}
            onChange={() => setParams(choice === 'mine' ? { hvem: 'meg' } : {}, { replace: true })}
          >
            {t(`my-day.whose.${choice}`)}
          </Chip.Radio>
        ))}
      </div>
      <Together coming={day.isPending} rows={6}>
        {day.isError && !day.data && <Failure error={day.error} onRetry={() => void day.refetch()} />}
        <div ref={list} className="my-day-groups">
          <StatusOwed />
          {acting.role === 'coordinator' && <NeighboursWaiting />}
          {day.data && <Groups day={day.data} whose={whose} />}
        </div>
      </Together>
    </Page>
  );
}

function Groups({ day, whose }: { day: MyDayView; whose: 'mine' | 'sector' }) {
  const groups = filled(day);
  if (groups.length === 0)
    return (
      <EmptyState title={t('my-day.empty.title')}>
        {t(whose === 'mine' ? 'my-day.empty.mine' : 'my-day.empty.text')}
      </EmptyState>
    );
  return groups.map((group) => <MyDayGroup key={group.key} group={group} />);
}

function Lead({ day }: { day: MyDayView }) {
  const { overdue, today } = summaryOf(day);
  if (overdue + today > 0) return t('my-day.lead', { overdue, today });
  return day.nextDue ? t('my-day.nothing-today', { date: onDate(day.nextDue) }) : t('my-day.nothing-due');
}
