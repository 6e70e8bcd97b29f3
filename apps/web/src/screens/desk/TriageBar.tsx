import { useQuery } from '@tanstack/react-query';
import { Button } from '@digdir/designsystemet-react';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { CHOSEN_MAX } from './desk.rules.js';
import { AssignDialog, GiveDialog, LabelDialog } from './dialogs.js';
import type { TriageProps } from './use-triage.js';

/** What can be done to all that is chosen; under the thumb, and in reach of the keyboard after the list. */
export function TriageBar({ needs, triage, onClear }: TriageProps & { onClear: () => void }) {
  const { data } = useQuery({
    queryKey: ['desk-options'],
    queryFn: ({ signal }) => call(api.deskOptions, undefined, signal),
    staleTime: 300_000,
  });
  return (
    <div className="triage-bar" role="region" aria-label={t('desk.bar')}>
      <p role="status">
        {t('desk.chosen', { n: needs.length })}
        {needs.length === CHOSEN_MAX && ` ${t('desk.chosen.max')}`}
      </p>
      <div className="triage-acts">
        <GiveDialog needs={needs} triage={triage} sectors={data?.sectors ?? []} />
        <LabelDialog needs={needs} triage={triage} />
        <AssignDialog needs={needs} triage={triage} handlers={data?.handlers ?? []} sectors={data?.sectors ?? []} />
        <Button variant="tertiary" onClick={onClear}>
          {t('desk.clear')}
        </Button>
      </div>
    </div>
  );
}
