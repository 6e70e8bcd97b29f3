import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { Tag } from '@digdir/designsystemet-react';
import type { AgendaItem, MeetingEntry, MeetingView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { inWords } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { mayRaise } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { pathOf } from '../../ui/index.js';
import { PromiseDialog } from '../commitments/PromiseDialog.js';
import { colours } from '../commitments/standing.js';
import { useChanged } from './use-meeting.js';

type Props = { meeting: MeetingView; item: AgendaItem; entry: MeetingEntry };

/** What an action became: a promise or a need; or how it becomes one. */
export function WhatCameOfIt({ meeting, item, entry: { id, body, dueOn, promise, need } }: Props) {
  const acting = useActing();
  const changed = useChanged(meeting.id);
  const open = item.mayPromise && promise === null && need === null;
  const places = useQuery({
    queryKey: ['promise-places'],
    queryFn: ({ signal }) => call(api.promisePlaces, undefined, signal),
    enabled: open,
  });
  if (promise)
    return (
      <p>
        <Link
          href={item.need ? pathOf(item.need) : `/forpliktelser?side=${promise.side}&state=all`}
          className="ds-link"
        >
          {t(`meetings.promised.${promise.side}`, { date: inWords(promise.dueOn) })}
        </Link>{' '}
        <Tag data-color={colours[promise.state]} data-size="sm">
          {t(`commitments.state.${promise.state}`)}
        </Tag>
      </p>
    );
  if (need)
    return (
      <p>
        <Link href={pathOf(need)} className="ds-link">
          {t('meetings.became-need', { number: need.number, title: need.title })}
        </Link>
      </p>
    );
  if (!open || !places.data) return null;
  const here = places.data.filter(({ space }) => space.id === meeting.space.id);
  const action = { entryId: id, body, dueOn, needId: item.need?.id ?? null };
  return (
    <div className="row minutes-acts">
      <PromiseDialog places={here} action={action} onPromised={changed} />
      {mayRaise(acting) && item.need === null && (
        <Link
          href={`/meld?fra=${meeting.id}.${id}`}
          className="ds-button"
          data-variant="tertiary"
          data-size="sm"
          aria-label={t('meetings.raise.of', { what: body })}
        >
          {t('meetings.raise')}
        </Link>
      )}
    </div>
  );
}
