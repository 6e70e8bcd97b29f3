import { useQuery } from '@tanstack/react-query';
import { Button, Details } from '@digdir/designsystemet-react';
import type { AddItem, MeetingView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { Failure } from '../../ui/index.js';
import { useDoing } from './use-meeting.js';

type Proposal = { key: string; title: string; what: AddItem['what'] };

/** What could be on the agenda: what was not reached the last time, and needs that are open. */
export function Proposals({ meeting }: { meeting: MeetingView }) {
  const { id, agenda } = meeting;
  const { act, busy, problem } = useDoing(meeting);
  const { data } = useQuery({
    queryKey: ['meeting', id, 'options', agenda.length],
    queryFn: ({ signal }) => call(api.meetingOptions, { params: { id } }, signal),
  });
  if (!data || data.needs.length + data.unreached.length === 0) return null;
  const unreached = data.unreached.map(({ id: itemId, topic, need }): Proposal => ({
    key: itemId,
    title: topic ?? `${need?.number} ${need?.title}`,
    what: { kind: 'unreached', itemId },
  }));
  const needs = data.needs.map(({ id: needId, number, title }): Proposal => ({
    key: needId,
    title: `${number} ${title}`,
    what: { kind: 'need', needId },
  }));
  const add = (what: AddItem['what']) =>
    void act(() => call(api.addItem, { params: { id }, body: { clientKey: crypto.randomUUID(), what } }));
  const list = (title: string, proposals: Proposal[]) =>
    proposals.length > 0 && (
      <>
        <p className="agenda-title">{title}</p>
        <ul className="proposals">
          {proposals.map(({ key, title: name, what }) => (
            <li key={key}>
              <span>{name}</span>
              <Button
                variant="tertiary"
                data-size="sm"
                disabled={busy}
                aria-label={t('meetings.propose.of', { title: name })}
                onClick={() => add(what)}
              >
                {t('meetings.propose')}
              </Button>
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <Details className="agenda-proposals">
      <Details.Summary>{t('meetings.proposals', { n: unreached.length + needs.length })}</Details.Summary>
      <Details.Content>
        {list(t('meetings.proposals.unreached'), unreached)}
        {list(t('meetings.proposals.needs'), needs)}
        {problem !== null && <Failure error={problem} />}
      </Details.Content>
    </Details>
  );
}
