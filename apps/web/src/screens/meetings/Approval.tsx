import { Button, Heading } from '@digdir/designsystemet-react';
import type { MeetingView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { exact } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { Failure } from '../../ui/index.js';
import { useDoing } from './use-meeting.js';

/** Whether the minutes are ready, and who has said yes to them; a way to print them. */
export function Approval({ meeting }: { meeting: MeetingView }) {
  const { id, abilities, approvals, readyAt, written } = meeting;
  const { act, busy, problem } = useDoing(meeting);
  const params = { id };
  const state = approvals.length > 1 ? 'approved' : readyAt ? 'waiting' : 'open';
  return (
    <section className="card stack">
      <Heading level={2} data-size="2xs">
        {t('meetings.approval')}
      </Heading>
      <p>{t(`meetings.approval.${state}`)}</p>
      {approvals.length > 0 && (
        <ul className="entries">
          {approvals.map(({ side, name, unit, at }) => (
            <li key={side}>{t('meetings.approval.by', { name, unit, at: exact(at) })}</li>
          ))}
        </ul>
      )}
      <div className="row minutes-acts">
        {abilities.includes('ready') && (
          <Button disabled={busy} onClick={() => void act(() => call(api.readyMinutes, { params }))}>
            {t('meetings.ready')}
          </Button>
        )}
        {abilities.includes('approve') && (
          <Button
            disabled={busy}
            onClick={() => void act(() => call(api.approveMinutes, { params, body: { expectedWritten: written } }))}
          >
            {t('meetings.approve')}
          </Button>
        )}
        <Button variant="secondary" onClick={() => window.print()}>
          {t('meetings.print')}
        </Button>
      </div>
      {problem !== null && <Failure error={problem} />}
    </section>
  );
}
