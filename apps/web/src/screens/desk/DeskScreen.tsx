import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { DeskView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { HintCard } from '../../hints/HintCard.js';
import { t } from '../../i18n/index.js';
import { anew, useTouched } from '../../live/index.js';
import { listStreamsOf } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { focusedNeed } from '../../shortcuts/move-focus.js';
import { ShortcutsButton } from '../../shortcuts/ShortcutsButton.js';
import { useListShortcuts } from '../../shortcuts/use-list-shortcuts.js';
import { useShortcuts } from '../../shortcuts/use-shortcuts.js';
import { EmptyState, Failure, NOTHING_YET, Page, Together } from '../../ui/index.js';
import { MeetingDue } from '../home/MeetingDue.js';
import { NeighboursWaiting } from '../need/referral/NeighboursWaiting.js';
import { chosenNeeds, toggled } from './desk.rules.js';
import { DeskGroup } from './DeskGroup.js';
import { Duplicates } from './Duplicates.js';
import { TriageBar } from './TriageBar.js';
import { TriageOutcome } from './TriageOutcome.js';
import { useTriage } from './use-triage.js';
import '../my-day/my-day.css';
import './desk.css';

/** What the coordinator has to sort: each need that nobody has taken, that is stuck or late, and those that may be the same. */
export default function DeskScreen() {
  const desk = useQuery({ queryKey: ['desk'], queryFn: ({ signal }) => call(api.desk, undefined, signal) });
  useTouched(listStreamsOf(useActing()), () => anew(['desk']));
  const [chosen, setChosen] = useState<string[]>([]);
  const triage = useTriage(() => setChosen([]));
  const list = useListShortcuts<HTMLDivElement>();
  const toggle = (id: string) => setChosen((old) => toggled(old, id));

  function toggleFocused(): void {
    const id = focusedNeed();
    if (id) toggle(id);
  }
  useShortcuts([
    { key: 'x', what: t('desk.key.choose'), act: toggleFocused },
    { key: 'escape', what: t('desk.key.clear'), act: () => setChosen([]) },
  ]);
  return (
    <Page title={t('desk.title')} lead={desk.data ? leadOf(desk.data) : NOTHING_YET} actions={<ShortcutsButton />}>
      <HintCard hint="desk" />
      <TriageOutcome triage={triage} />
      {triage.pressed && triage.problem !== null && <Failure error={triage.problem} />}
      <Together coming={desk.isPending} rows={6}>
        <MeetingDue />
        {desk.isError && !desk.data && <Failure error={desk.error} onRetry={() => void desk.refetch()} />}
        <div ref={list} className="my-day-groups">
          <NeighboursWaiting />
          {desk.data && isClear(desk.data) && (
            <EmptyState title={t('desk.empty.title')}>{t('desk.empty.text')}</EmptyState>
          )}
          {desk.data?.groups.map((group) => (
            <DeskGroup key={group.key} group={group} chosen={chosen} triage={triage} onToggle={toggle} />
          ))}
          {desk.data && <Duplicates duplicates={desk.data.duplicates} onJudged={() => void desk.refetch()} />}
        </div>
      </Together>
      {desk.data && chosen.length > 0 && (
        <TriageBar needs={chosenNeeds(desk.data, chosen)} triage={triage} onClear={() => setChosen([])} />
      )}
    </Page>
  );
}

const isClear = ({ groups, duplicates }: DeskView): boolean =>
  duplicates.total === 0 && groups.every(({ total }) => total === 0);

function leadOf({ groups }: DeskView): string {
  const total = (key: string) => groups.find((group) => group.key === key)?.total ?? 0;
  return t('desk.lead', { unowned: total('unowned'), stuck: total('stuck'), overdue: total('overdue') });
}
