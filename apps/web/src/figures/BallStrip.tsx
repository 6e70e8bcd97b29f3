import type { CSSProperties } from 'react';
import type { NeedView } from '@vertskap/contract';
import { workdays } from '../format/index.js';
import { t } from '../i18n/index.js';
import './ball-strip.css';

type Stay = NeedView['need']['holdings'][number] & { seconds: number };
type Props = {
  stays: Stay[];
  held: NeedView['heldSeconds'];
  secondsPerWorkday: number;
  association: string;
};

/** The way of the ball: each stay as wide as its working time, with its holder and time in words, and the totals together. */
export function BallStrip({ stays, held, secondsPerWorkday, association }: Props) {
  const time = (seconds: number) =>
    seconds < secondsPerWorkday / 4 ? t('need.strip.brief') : workdays(seconds, secondsPerWorkday);
  const longest = Math.max(1, ...stays.map((stay) => stay.seconds));
  const outside = [
    held.association > 0 && `${association}: ${time(held.association)}`,
    held.external > 0 && t('need.strip.external', { time: time(held.external) }),
  ].filter((part) => part !== false);
  return (
    <div className="ball-strip">
      <h3 className="ball-strip-title">{t('need.strip')}</h3>
      <ol className="ball-strip-stays">
        {stays.map(({ id, holder, seconds, to }) => (
          <li
            key={id}
            data-kind={holder.kind}
            data-now={to === null || undefined}
            style={
              { flexGrow: Math.max(1, seconds / 3600), '--share': `${(100 * seconds) / longest}%` } as CSSProperties
            }
          >
            <span className="ball-strip-name">{holder.name}</span>
            <span className="ball-strip-time">
              {time(seconds)}
              {to === null && ` ${t('need.strip.so-far')}`}
            </span>
          </li>
        ))}
      </ol>
      <p className="ball-strip-totals">
        <strong>{t('need.strip.municipality', { time: time(held.municipality) })}</strong>
        {outside.map((part) => (
          <span key={part}>{part}</span>
        ))}
        <span>{t('need.strip.total', { time: time(held.municipality + held.association + held.external) })}</span>
      </p>
    </div>
  );
}
