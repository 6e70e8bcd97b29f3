import { Link } from 'wouter';
import { Checkbox, Heading } from '@digdir/designsystemet-react';
import type { DeskView } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import { NeedRow } from '../../ui/index.js';
import { SuggestedSectors } from '../suggestion/SuggestedSectors.js';
import { useSuggestions } from '../suggestion/use-suggestions.js';
import type { InHand } from './use-triage.js';

type Group = DeskView['groups'][number];
type Props = { group: Group; chosen: string[]; triage: InHand; onToggle: (id: string) => void };

/** Where the rest of a group stands when it is longer than the page shows. */
const rest: Record<Group['key'], string> = {
  unowned: '/behov?state=open&ball=municipality&sort=raised',
  stuck: '/behov?state=open&ball=municipality',
  overdue: '/behov?overdue=true',
};

/** Needs that lie with the intake, stuck or late. To those that nobody has sorted belongs a suggestion, taken by one press. */
export function DeskGroup({ group: { key, total, needs }, chosen, triage, onToggle }: Props) {
  const suggested = useSuggestions(key === 'unowned' ? needs.flatMap(({ need }) => (need.offer ? [] : [need.id])) : []);
  const give = (needId: string) => (sector: { id: string; name: string }) =>
    void triage.run(
      [needId],
      { kind: 'sector', sectorId: sector.id, needed: t('desk.give.needed-default') },
      t('desk.give.done', { sector: sector.name }),
      true,
    );
  if (total === 0) return null;
  return (
    <section className="my-day-group" data-key={key} aria-labelledby={`group-${key}`}>
      <Heading level={2} data-size="xs" id={`group-${key}`}>
        {t(`desk.group.${key}`)} <span className="my-day-count">{total}</span>
      </Heading>
      <p className="desk-why">{t(`desk.group.${key}.why`)}</p>
      <ul className="need-list desk-list">
        {needs.map(({ need, handler, passedOn }) => (
          <NeedRow
            key={need.id}
            need={need}
            before={
              <Checkbox
                aria-label={t('desk.choose', { title: need.title })}
                value={need.id}
                checked={chosen.includes(need.id)}
                onChange={() => onToggle(need.id)}
              />
            }
          >
            {(handler !== null || passedOn > 1) && (
              <p className="need-row-facts">
                {handler !== null && <span>{t('desk.handler', { name: handler })}</span>}
                {passedOn > 1 && <span>{t('desk.passed-on', { n: passedOn })}</span>}
              </p>
            )}
            <SuggestedSectors gives suggestions={suggested.get(need.id)?.slice(0, 1) ?? []} onChoose={give(need.id)} />
          </NeedRow>
        ))}
      </ul>
      {total > needs.length && (
        <Link href={rest[key]} className="ds-link">
          {t('my-day.all', { n: total })}
        </Link>
      )}
    </section>
  );
}
