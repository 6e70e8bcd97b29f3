import { Link } from 'wouter';
import { Tag } from '@digdir/designsystemet-react';
import type { AgendaItem, MeetingEntry, MeetingView } from '@vertskap/contract';
import { inWords } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { mayRaise } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { pathOf } from '../../ui/index.js';
import { PromiseDialog } from '../commitments/PromiseDialog.js';
import { colours } from '../commitments/standing.js';
import { usePromisePlaces } from '../commitments/use-promise-places.js';
import { useChanged } from './use-meeting.js';

type Props = { meeting: MeetingView; item: AgendaItem; entry: MeetingEntry };

/** What a decision or an action became: a promise or a need; or how it becomes one. */
export function WhatCameOfIt({ meeting, item, entry: { id, body, dueOn, promise, need } }: Props) {
  const acting = useActing();
  const changed = useChanged(meeting.id);
  const open = item.mayPromise && promise === null && need === null;
  const places = usePromisePlaces(open);
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
  if (!open || !places) return null;
  const here = places.filter(({ space }) => space.id === meeting.space.id);
  const action = { entryId: id, body, dueOn, needId: item.need?.id ?? null };
  return (
    <div className="row minutes-acts">
      {(item.need !== null || here.length > 0) && <PromiseDialog places={here} action={action} onPromised={changed} />}
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
