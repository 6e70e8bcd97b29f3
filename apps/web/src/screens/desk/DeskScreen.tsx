import { useRef, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button } from '@digdir/designsystemet-react';
import type { DeskView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { useTouched } from '../../live/index.js';
import { listStreamsOf } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { EmptyState, Failure, Loading, Page } from '../../ui/index.js';
import { focusedNeed, moveFocus } from '../my-day/move-focus.js';
import { ShortcutSheet } from '../my-day/ShortcutSheet.js';
import { useShortcuts } from '../my-day/use-shortcuts.js';
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
  useTouched(listStreamsOf(useActing()), () => void desk.refetch());
  const [chosen, setChosen] = useState<string[]>([]);
  const triage = useTriage(() => setChosen([]));
  const list = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDialogElement>(null);
  const toggle = (id: string) => setChosen((old) => toggled(old, id));

  const shortcuts = useShortcuts({
    j: () => moveFocus(list.current, 1),
    k: () => moveFocus(list.current, -1),
    x: () => {
      const id = focusedNeed();
      if (id) toggle(id);
    },
    escape: () => setChosen([]),
    '?': () => sheet.current?.showModal(),
  });
  return (
    <Page
      title={t('desk.title')}
      lead={desk.data && leadOf(desk.data)}
      actions={
        <Button variant="tertiary" className="my-day-keys" onClick={() => sheet.current?.showModal()}>
          {t('my-day.shortcuts')}
        </Button>
      }
    >
      <TriageOutcome triage={triage} />
      {desk.isPending && <Loading rows={6} />}
      {desk.isError && !desk.data && <Failure error={desk.error} onRetry={() => void desk.refetch()} />}
      {desk.data && (
        <div ref={list} className="my-day-groups">
          {isClear(desk.data) && <EmptyState title={t('desk.empty.title')}>{t('desk.empty.text')}</EmptyState>}
          {desk.data.groups.map((group) => (
            <DeskGroup key={group.key} group={group} chosen={chosen} triage={triage} onToggle={toggle} />
          ))}
          <Duplicates duplicates={desk.data.duplicates} onJudged={() => void desk.refetch()} />
        </div>
      )}
      {desk.data && chosen.length > 0 && (
        <TriageBar needs={chosenNeeds(desk.data, chosen)} triage={triage} onClear={() => setChosen([])} />
      )}
      <ShortcutSheet
        ref={sheet}
        on={shortcuts.on}
        onSwitch={shortcuts.set}
        keys={[
          ['J', t('my-day.key.j')],
          ['K', t('my-day.key.k')],
          ['Enter', t('my-day.key.enter')],
          ['X', t('desk.key.choose')],
          ['Esc', t('desk.key.clear')],
          ['?', t('my-day.key.help')],
        ]}
      />
    </Page>
  );
}

const isClear = ({ groups, duplicates }: DeskView): boolean =>
  duplicates.total === 0 && groups.every(({ total }) => total === 0);

function leadOf({ groups }: DeskView): string {
  const total = (key: string) => groups.find((group) => group.key === key)?.total ?? 0;
  return t('desk.lead', { unowned: total('unowned'), stuck: total('stuck'), overdue: total('overdue') });
}
