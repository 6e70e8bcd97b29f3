import { useId, type ReactNode } from 'react';
import { Button, Details, Heading } from '@digdir/designsystemet-react';
import type { ProfileSource } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import { ScrollBox } from '../../ui/index.js';
import { sourceWords } from './profile-words.js';

export type Cell = string | number | null;
/** The numbers of a card: as they are, for a file, and as they are said. */
export type Numbers = {
  columns: string[];
  rows: { key: string; cells: Cell[]; said: string[] }[];
};
type Props = {
  /** For the name of its file. */
  id: string;
  /** What the numbers say. */
  title: string;
  /** What is counted, and when. */
  note: string;
  definition: string;
  source: ProfileSource;
  numbers: Numbers;
  children?: ReactNode;
};

/** One figure of a profile: what it says, the picture, the numbers with a file of them, how they are counted, and where they are from. */
export function ProfileCard({ id, title, note, definition, source, numbers, children }: Props) {
  const heading = useId();
  return (
    <figure className="card stack profile-card" data-figure={id} aria-labelledby={heading}>
      <figcaption>
        <Heading level={2} data-size="2xs" id={heading}>
          {title}
        </Heading>
        <p className="figure-note">{note}</p>
      </figcaption>
      {children}
      <Details className="figure-numbers">
        <Details.Summary>{t('profile.numbers')}</Details.Summary>
        <Details.Content>
          <ScrollBox label={title}>
            <table className="figure-table">
              <caption className="visually-hidden">{title}</caption>
              <thead>
                <tr>
                  {numbers.columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {numbers.rows.map(({ key, said }) => (
                  <tr key={key}>
                    {said.map((words, i) =>
                      i === 0 ? (
                        <th key={numbers.columns[i]} scope="row">
                          {words}
                        </th>
                      ) : (
                        <td key={numbers.columns[i]}>{words}</td>
                      ),
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
          <p className="figure-note">{definition}</p>
          <Button variant="tertiary" data-size="sm" onClick={() => void save(id, title, numbers, source)}>
            {t('profile.csv')}
          </Button>
        </Details.Content>
      </Details>
      <p className="figure-note">{sourceWords(source)}</p>
    </figure>
  );
}

async function save(id: string, title: string, { columns, rows }: Numbers, source: ProfileSource): Promise<void> {
  const [{ csv }, { hand }] = await Promise.all([
    import('../../figures/csv.rules.js'),
    import('../../figures/hand.js'),
  ]);
  const table = [columns, ...rows.map(({ cells }) => cells), [], [title], [sourceWords(source)]];
  hand(`${id}.csv`, [csv(table)], 'text/csv;charset=utf-8');
}
