import { Button, Heading } from '@digdir/designsystemet-react';
import type { NeedView } from '@vertskap/contract';
import { onDate, workdays } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { useActing } from '../../session/session.js';
import { useIsMine, useNow } from '../../ui/index.js';
import { DueLine } from './DueLine.js';
import { SectorsPart } from './SectorsPart.js';
import { OfferLine } from './offer/OfferLine.js';
import { MergedCard } from './merge/MergedCard.js';
import { Waiting } from './Waiting.js';
import { BallWay } from './BallWay.js';
import { writable } from './composer.rules.js';
import { stays } from './strip.rules.js';
import { focusComposer } from './focus-composer.js';
import { AssignDialog, DeclineDialog, HandOverDialog, ReferDialog, SendBackDialog } from './dialogs.js';

/** Who has the ball, since when, until when, what was asked for, and what I can do about it. */
export function BallCard({ view }: { view: NeedView }) {
  const { need, abilities, secondsPerWorkday } = view;
  const mine = useIsMine(need.holder);
  const path = stays(view);
  const current = path.find((stay) => stay.to === null);
  const date = need.holderSince ? onDate(need.holderSince) : '';
  return (
    <section className="ball-card" data-mine={mine || undefined} data-state={need.state} aria-labelledby="ball-title">
      <Heading level={2} data-size="sm" id="ball-title" className="ball-title">
        <Title view={view} />
      </Heading>
      {need.holder && need.holderSince && (
        <p className="ball-since">
          <strong>{need.holder.name}</strong>{' '}
          {current && current.seconds >= secondsPerWorkday / 4
            ? t('need.since', { date, time: workdays(current.seconds, secondsPerWorkday) })
            : t('need.since-now', { date })}
        </p>
      )}
      {current?.needed && (
        <p className="ball-needed">
          <strong>{t('need.needed')}</strong> {current.needed}
          {current.replyBy && ` ${t('need.reply-by', { date: onDate(current.replyBy) })}`}
        </p>
      )}
      {need.offer && !abilities.includes('accept') && <OfferLine view={view} offer={need.offer} />}
      <MergedCard view={view} />
      <DueLine view={view} />
      <SectorsPart view={view} />
      <Waiting view={view} />
      <div className="ball-actions">
        {mine && need.state === 'open' && writable(abilities).length > 0 && (
          <Button onClick={focusComposer}>{t('need.write-answer')}</Button>
        )}
        {abilities.includes('hand_over') && <HandOverDialog need={need} />}
        {abilities.includes('assign_sector') && <AssignDialog need={need} />}
        {abilities.includes('decline') && <DeclineDialog need={need} />}
        {abilities.includes('refer') && <ReferDialog need={need} />}
        {abilities.includes('send_back') && need.state === 'closed' && <SendBackDialog need={need} />}
      </div>
      <BallWay view={view} />
    </section>
  );
}

function Title({ view: { need } }: { view: NeedView }) {
  const mine = useIsMine(need.holder);
  const { side } = useActing();
  const now = useNow(60_000);
  if (need.state === 'open' && need.holder) {
    if (mine) return t('need.ball.mine');
    const name = side === 'association' && need.holder.kind === 'sector' ? need.municipality.name : need.holder.name;
    return t('need.ball.other', { name });
  }
  const state = need.unconfirmed ? 'unconfirmed' : need.state;
  return t(`need.ball.${state === 'open' ? 'answered' : state}`, { date: onDate(need.changedAt, now) });
}
