import type { ReactNode } from 'react';
import { Details, Heading } from '@digdir/designsystemet-react';
import type { PulsePart, PulseView } from '@vertskap/contract';
import { type Bar, Bars } from '../../figures/Bars.js';
import { capital, number, plainDate } from '../../format/index.js';
import { t, type MessageKey } from '../../i18n/index.js';
import { ScrollBox } from '../../ui/index.js';
import '../../figures/figures.css';

/** What came of a question: the finding, a bar for each answer, by industry and over time, and all of it as tables. */
export function PulseResults({ pulse: { id, asked, result, rounds } }: { pulse: PulseView }) {
  if (!result) return <p>{t('pulse.too-few')}</p>;
  const { n, parts, good, industries, comments } = result;
  const shares = industries.map((it) => ({
    ...it,
    key: it.section,
    name: capital(t(`association.industry.${it.section}`)),
  }));
  const latest = rounds.at(-1)?.id === id; // stands once, with the last of them
  const times = (latest ? rounds : []).map((it) => ({ ...it, key: it.id, name: plainDate(it.closesOn) }));
  return (
    <>
      <div>
        <Heading level={3} data-size="2xs">
          {good === null ? t('pulse.found.n', { n }) : t('pulse.found.good', { good, n })}
        </Heading>
        {asked !== null && <p className="pulse-quiet">{t('pulse.of-asked', { n, asked })}</p>}
      </div>
      <Bars rows={parts.map(barOf)} whole={n} />
      {parts.some(({ count }) => count === null) && <p className="pulse-quiet">{t('pulse.hidden.text')}</p>}
      {shares.length > 0 && (
        <Part title={t('pulse.industries')} text={t('pulse.industries.text')}>
          <Bars rows={shares.map(shareOf)} whole={100} />
        </Part>
      )}
      {times.length > 1 && (
        <Part title={t('pulse.rounds')}>
          <Bars rows={times.map(shareOf)} whole={100} />
        </Part>
      )}
      {comments !== null && comments.length > 0 && (
        <Details>
          <Details.Summary>{t('pulse.comments', { n: comments.length })}</Details.Summary>
          <Details.Content>
            <ul className="pulse-comments">
              {comments.map((comment, i) => (
                // oxlint-disable-next-line react/no-array-index-key -- two may have said the same, and the order never changes
                <li key={i}>{comment}</li>
              ))}
            </ul>
          </Details.Content>
        </Details>
      )}
      <Details>
        <Details.Summary>{t('pulse.table')}</Details.Summary>
        <Details.Content className="stack">
          <Numbers
            heads={['pulse.table.answer', 'pulse.table.count']}
            rows={parts.map((part) => [nameOf(part), shown(part.count)])}
          />
          {shares.length > 0 && <Numbers heads={['pulse.table.industry', ...ofGood]} rows={shares.map(cellsOf)} />}
          {times.length > 1 && <Numbers heads={['pulse.table.day', ...ofGood]} rows={times.map(cellsOf)} />}
        </Details.Content>
      </Details>
    </>
  );
}

function Part({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <div className="stack">
      <div>
        <Heading level={3} data-size="2xs">
          {title}
        </Heading>
        {text && <p className="pulse-quiet">{text}</p>}
      </div>
      {children}
    </div>
  );
}

type Share = { key: string; name: string; n: number; good: number | null };
const ofGood = ['pulse.table.good', 'pulse.table.n'] as const;

const shown = (count: number | null): string => (count === null ? t('pulse.hidden') : number(count));
const cellsOf = ({ name, good, n }: Share): string[] => [name, shown(good), number(n)];
const plain = { part: 0, pattern: 'sector', href: null };

const barOf = (part: PulsePart): Bar => ({
  ...plain,
  key: `${part.from}`,
  name: nameOf(part),
  count: part.count ?? 0,
  said: shown(part.count),
});

const shareOf = ({ key, name, good, n }: Share): Bar => ({
  ...plain,
  key,
  name,
  count: good === null ? 0 : (100 * good) / n,
  said: good === null ? t('pulse.hidden') : t('pulse.good-of', { good, n }),
});

const nameOf = ({ from, to }: PulsePart): string =>
  from === to ? t(`pulse.score.${from}` as MessageKey) : t(from < 3 ? 'pulse.score.low' : 'pulse.score.high');

function Numbers({ heads, rows }: { heads: readonly MessageKey[]; rows: string[][] }) {
  const [first = 'pulse.table'] = heads;
  return (
    <ScrollBox label={t(first)}>
      <table className="pulse-table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, i) => (
                <td key={heads[i + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
