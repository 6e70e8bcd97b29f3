import { Button } from '@digdir/designsystemet-react';
import type { Knower, Lendings } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { list } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { LendDialog } from './LendDialog.js';
import { useDoing } from './use-directory.js';

type Known = Knower['knows'][number];

/** One person: where they work, how to reach them, and what they know. */
export function KnowerRow({ knower, lendings }: { knower: Knower; lendings: Lendings | undefined }) {
  const { name, sector, municipality, email, own } = knower;
  const where = own ? [own.position, sector] : [sector, municipality.name];
  return (
    <li className="knower">
      <div className="knower-head">
        <p>
          <strong>{name}</strong>
          <span className="directory-quiet">{where.filter(Boolean).join(' · ')}</span>
        </p>
        <a href={`mailto:${email}`} className="ds-link">
          {email}
        </a>
      </div>
      <ul className="knower-knows">
        {knower.knows.map((known) => (
          <li key={known.topic}>
            <p>
              <strong>{t(`topic.${known.topic}`)}</strong>
              {known.line && <span>{known.line}</span>}
            </p>
            {own && <Acts name={name} known={known} mayChange={own.mayChange} lendings={lendings} />}
          </li>
        ))}
      </ul>
    </li>
  );
}

type ActsProps = { name: string; known: Known; mayChange: boolean; lendings: Lendings | undefined };

function Acts({ name, known: { id, topic }, mayChange, lendings }: ActsProps) {
  const doing = useDoing();
  if (id === null || !(mayChange || lendings)) return null;
  const borrowers = lendings?.given.filter(({ competenceId }) => competenceId === id).map(({ to }) => to) ?? [];
  return (
    <div className="knower-acts">
      {borrowers.length > 0 && (
        <span className="directory-quiet">
          {t('directory.lent-to', { municipalities: list(borrowers.map((to) => to.name)) })}
        </span>
      )}
      {lendings && lendings.municipalities.length > 0 && (
        <LendDialog
          name={name}
          topic={topic}
          competenceId={id}
          municipalities={lendings.municipalities.filter((m) => !borrowers.some((to) => to.id === m.id))}
        />
      )}
      {mayChange && (
        <Button
          variant="tertiary"
          data-size="sm"
          aria-label={t('directory.remove.label', { topic: t(`topic.${topic}`), name })}
          onClick={() => void doing(() => call(api.removeCompetence, { params: { id } }))}
        >
          {t('directory.remove')}
        </Button>
      )}
    </div>
  );
}
