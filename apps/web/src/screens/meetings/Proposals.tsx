import { Fragment } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button, Details } from '@digdir/designsystemet-react';
import type { AddItem, MeetingView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { plainDate } from '../../format/index.js';
import { t, type MessageKey } from '../../i18n/index.js';
import { Failure } from '../../ui/index.js';
import { titleOf } from './title.js';
import { useDoing } from './use-meeting.js';

type Proposal = { key: string; title: string; what: AddItem['what'] };

/** A topic has room for so many characters. */
const topic = (words: string): AddItem['what'] => ({
  kind: 'topic',
  topic: words.replaceAll(/\s+/g, ' ').slice(0, 300),
});

/** What could be on the agenda: what was not reached or agreed the last time, what is owed, needs that are open, and goals of the plan. */
export function Proposals({ meeting }: { meeting: MeetingView }) {
  const { id, agenda } = meeting;
  const { act, busy, problem } = useDoing(meeting);
  const { data } = useQuery({
    queryKey: ['meeting', id, 'options', agenda.length],
    queryFn: ({ signal }) => call(api.meetingOptions, { params: { id } }, signal),
  });
  if (!data) return null;
  const groups: [title: MessageKey, proposals: Proposal[]][] = [
    [
      'meetings.proposals.unreached',
      data.unreached.map((item) => ({
        key: item.id,
        title: titleOf(item),
        what: { kind: 'unreached', itemId: item.id },
      })),
    ],
    [
      'meetings.proposals.actions',
      data.actions.map(({ id: key, body, owner }) => ({ key, title: `${body} (${owner})`, what: topic(body) })),
    ],
    [
      'meetings.proposals.promises',
      data.promises.map(({ id: key, what, dueOn, need }) => ({
        key,
        title: t('meetings.proposals.promise', {
          what: need ? `${need.number} ${what}` : what,
          date: plainDate(dueOn),
        }),
        what: need ? { kind: 'need', needId: need.id } : topic(what),
      })),
    ],
    [
      'meetings.proposals.needs',
      data.needs.map(({ id: needId, number, title }) => ({
        key: needId,
        title: `${number} ${title}`,
        what: { kind: 'need', needId },
      })),
    ],
    [
      'meetings.proposals.goals',
      data.goals.map(({ id: goalId, name }) => ({ key: goalId, title: name, what: { kind: 'goal', goalId } })),
    ],
  ];
  const n = groups.reduce((sum, [, proposals]) => sum + proposals.length, 0);
  if (n === 0) return null;
  const add = (what: AddItem['what']) =>
    void act(() => call(api.addItem, { params: { id }, body: { clientKey: crypto.randomUUID(), what } }));
  const list = (title: MessageKey, proposals: Proposal[]) =>
    proposals.length > 0 && (
      <Fragment key={title}>
        <p className="agenda-title">{t(title)}</p>
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
      </Fragment>
    );
  return (
    <Details className="agenda-proposals">
      <Details.Summary>{t('meetings.proposals', { n })}</Details.Summary>
      <Details.Content>
        {groups.map(([title, proposals]) => list(title, proposals))}
        {problem !== null && <Failure error={problem} />}
      </Details.Content>
    </Details>
  );
}
