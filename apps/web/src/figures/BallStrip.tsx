import type { CSSProperties } from 'react';
import { Details } from '@digdir/designsystemet-react';
import type { HoldingView, PauseReason } from '@vertskap/contract';
import { onDate, workdays } from '../format/index.js';
import { t } from '../i18n/index.js';
import { ScrollBox } from '../ui/index.js';
import './ball-strip.css';

type Outside = Exclude<PauseReason, 'suspended'>;
type Stay = HoldingView & { seconds: number; outside: Outside | null };
type Props = {
  stays: Stay[];
  totals: { gross: number; net: number; differences: { reason: Outside; name: string; seconds: number }[] };
  secondsPerWorkday: number;
};

/** The way of the ball: each stay as wide as its working time, then what was lived through, what is not the municipality's, and the rest. */
export function BallStrip({ stays, totals: { gross, net, differences }, secondsPerWorkday }: Props) {
  const time = (seconds: number) =>
    seconds < secondsPerWorkday / 4 ? t('need.strip.brief') : workdays(seconds, secondsPerWorkday);
  const longest = Math.max(1, ...stays.map((stay) => stay.seconds));
  const table = <StaysTable stays={stays} time={time} />;
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
      <dl className="ball-strip-totals">
        <div>
          <dt>{t('need.strip.gross')}</dt>
          <dd>{time(gross)}</dd>
        </div>
        {differences.map(({ reason, name, seconds }) => (
          <div key={`${reason} ${name}`}>
            <dt>{t('need.strip.less', { reason: t(`need.strip.why.${reason}`, { name }) })}</dt>
            <dd>{time(seconds)}</dd>
          </div>
        ))}
        <div className="ball-strip-net">
          <dt>{t('need.strip.net')}</dt>
          <dd>{time(net)}</dd>
        </div>
      </dl>
      <Details className="ball-strip-more">
        <Details.Summary>{t('need.strip.table')}</Details.Summary>
        <Details.Content>{table}</Details.Content>
      </Details>
      <div className="ball-strip-print">{table}</div>
    </div>
  );
}

/** The same in numbers: who, from when to when, how long, and why it is not the municipality's time. */
function StaysTable({ stays, time }: Pick<Props, 'stays'> & { time: (seconds: number) => string }) {
  return (
    <ScrollBox label={t('need.strip')}>
      <table className="ball-strip-table">
        <caption className="visually-hidden">{t('need.strip')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('need.strip.col.holder')}</th>
            <th scope="col">{t('need.strip.col.from')}</th>
            <th scope="col">{t('need.strip.col.to')}</th>
            <th scope="col">{t('need.strip.col.time')}</th>
            <th scope="col">{t('need.strip.col.whose')}</th>
          </tr>
        </thead>
        <tbody>
          {stays.map(({ id, holder, from, to, seconds, outside }) => (
            <tr key={id}>
              <th scope="row">{holder.name}</th>
              <td>{onDate(from)}</td>
              <td>{to === null ? t('need.strip.now') : onDate(to)}</td>
              <td>{time(seconds)}</td>
              <td>
                {outside === null
                  ? t('need.strip.whose.municipality')
                  : t('need.strip.whose.other', { reason: t(`need.strip.why.${outside}`, { name: holder.name }) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
