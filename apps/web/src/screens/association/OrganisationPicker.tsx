import { useEffect, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Textfield } from '@digdir/designsystemet-react';
import type { FoundOrganisations, RegisteredOrganisation } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { inWords } from '../../format/index.js';
import { t } from '../../i18n/index.js';

const PAUSE_MS = 400;

/** Type a name or a number, choose, and the rest is filled in. Where the register does not answer, it says so and is in nobody's way. */
export function OrganisationPicker({ onChosen }: { onChosen: (it: RegisteredOrganisation) => void }) {
  const [written, setWritten] = useState('');
  const q = useCalm(written.trim());
  const found = useQuery<FoundOrganisations>({
    queryKey: ['organisations', q],
    queryFn: ({ signal }) => call(api.organisations, { query: { q } }, signal),
    enabled: q.length > 2,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: Infinity,
  });
  return (
    <div className="picker">
      <Textfield
        type="search"
        label={t('association.find')}
        description={t('association.find.text')}
        maxLength={100}
        value={written}
        onChange={(event) => setWritten(event.target.value)}
      />
      <div role="status" className="picker-status">
        {found.isFetching ? t('association.find.asking') : statusOf(found.data, q, found.isError)}
      </div>
      {q.length > 2 && found.data && (
        <ul className="picker-hits">
          {found.data.organisations.map((it) => (
            <Hit key={it.number} it={it} onChosen={onChosen} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Hit({ it, onChosen }: { it: RegisteredOrganisation; onChosen: (it: RegisteredOrganisation) => void }) {
  const words = [spaced(it.number), it.industry?.name, it.place].filter(Boolean).join(' · ');
  if (it.standing !== 'active')
    return (
      <li className="picker-hit" data-gone>
        <strong>{it.name ?? spaced(it.number)}</strong>
        <small>{t(`association.find.${it.standing}`)}</small>
      </li>
    );
  return (
    <li>
      <button type="button" className="picker-hit" onClick={() => onChosen(it)}>
        <strong>{it.name}</strong>
        <small>{words}</small>
      </button>
    </li>
  );
}

/** "974 760 673" */
export const spaced = (number: string): string => number.replace(/(\d{3})(\d{3})(\d{3})/, '$1 $2 $3');

function statusOf(found: FoundOrganisations | undefined, q: string, failed: boolean): string | null {
  if (q.length < 3) return null;
  if (failed) return t('association.find.unavailable');
  if (!found) return null;
  switch (found.source) {
    case 'off':
    case 'unavailable':
      return t('association.find.unavailable');
    case 'kept':
      return found.organisations.length === 0
        ? t('association.find.none')
        : t('association.find.kept', { date: inWords(found.asOf ?? '') });
    case 'register':
      return found.organisations.length === 0 ? t('association.find.none') : null;
  }
}

/** What was written, once the person has paused. */
function useCalm(value: string): string {
  const [calm, setCalm] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return calm;
}
