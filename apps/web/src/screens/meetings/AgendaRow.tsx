import { Link } from 'wouter';
import { Button, Checkbox, Tag } from '@digdir/designsystemet-react';
import { ArrowDownIcon, ArrowUpIcon, XMarkIcon } from '@navikt/aksel-icons';
import type { AgendaItem, MeetingView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { Failure } from '../../ui/index.js';
import { Minutes } from './Minutes.js';
import { titleOf } from './title.js';
import { useDoing } from './use-meeting.js';

type Props = { meeting: MeetingView; item: AgendaItem; number: number };

/** One matter: what it is, who wants to take it up, its place, and whether the meeting reached it. */
export function AgendaRow({ meeting, item, number }: Props) {
  const { act, busy, problem } = useDoing(meeting);
  const { id, goal, need, by, moved, movedOn, treated } = item;
  const params = { id: meeting.id, itemId: id };
  const title = titleOf(item);
  const about = need ? `/b/${need.id}` : goal && '/naeringsplan';
  const plans = meeting.abilities.includes('plan') && !treated && item.minutes.version === 0;
  const move = (direction: 'up' | 'down') => act(() => call(api.moveItem, { params, body: { direction } }));
  return (
    <li className="agenda-item">
      <span className="agenda-number" aria-hidden>
        {number}
      </span>
      <div className="agenda-words">
        <p className="agenda-title">
          {about ? (
            <Link href={about} className="ds-link">
              {title}
            </Link>
          ) : (
            title
          )}
        </p>
        <p className="meeting-facts">
          <span>{t('meetings.item.by', { name: by.name, unit: by.unit })}</span>
          {moved && (
            <Tag data-color="neutral" data-size="sm">
              {t('meetings.item.moved')}
            </Tag>
          )}
          {movedOn && (
            <Tag data-color="warning" data-size="sm">
              {t('meetings.item.moved-on')}
            </Tag>
          )}
          {treated && !meeting.abilities.includes('treat') && (
            <Tag data-color="success" data-size="sm">
              {t('meetings.item.treated')}
            </Tag>
          )}
        </p>
        {meeting.abilities.includes('treat') && (
          <Checkbox
            label={
              <>
                <span aria-hidden>{t('meetings.item.treated')}</span>
                <span className="visually-hidden">{t('meetings.item.treated.of', { title })}</span>
              </>
            }
            checked={treated}
            disabled={busy}
            onChange={(event) => {
              const body = { treated: event.target.checked };
              void act(() => call(api.treatItem, { params, body }));
            }}
          />
        )}
        {meeting.begun && meeting.cancelled === null && <Minutes meeting={meeting} item={item} />}
        {problem !== null && <Failure error={problem} />}
      </div>
      {plans && (
        <div className="agenda-acts minutes-acts">
          <Act
            label={t('meetings.item.up', { title })}
            Icon={ArrowUpIcon}
            off={busy || number === 1}
            onClick={() => void move('up')}
          />
          <Act
            label={t('meetings.item.down', { title })}
            Icon={ArrowDownIcon}
            off={busy || number === meeting.agenda.length}
            onClick={() => void move('down')}
          />
          <Act
            label={t('meetings.item.remove', { title })}
            Icon={XMarkIcon}
            off={busy}
            onClick={() => void act(() => call(api.removeItem, { params }))}
          />
        </div>
      )}
    </li>
  );
}

type ActProps = { label: string; Icon: typeof XMarkIcon; off: boolean; onClick: () => void };
const Act = ({ label, Icon, off, onClick }: ActProps) => (
  <Button variant="tertiary" data-size="sm" icon title={label} aria-label={label} disabled={off} onClick={onClick}>
    <Icon aria-hidden />
  </Button>
);
