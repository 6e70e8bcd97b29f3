import { Link } from 'wouter';
import { Heading } from '@digdir/designsystemet-react';
import type { DialogueHit } from '@vertskap/contract';
import { inWords } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { Marked } from './Marked.js';

/** What is found beside needs: meetings, promises, initiatives, market insights and goals, the best of each. */
export function DialogueHits({ hits, q }: { hits: DialogueHit[]; q: string }) {
  if (hits.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="dialogue-hits">
      <Heading level={2} data-size="2xs" id="dialogue-hits">
        {t('search.dialogue')}
      </Heading>
      <ul className="dialogue-hits">
        {hits.map((hit) => (
          <li key={hit.id}>
            <Link href={addressOf(hit, q)} className="ds-link">
              {hit.kind === 'meeting' && hit.at
                ? t('search.meeting', { space: hit.title, date: inWords(hit.at) })
                : hit.title}
            </Link>
            <p className="snippet">
              <span className="snippet-where">{t(`search.in-${hit.kind}`)}</span>
              <Marked snippet={hit.snippet} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function addressOf({ kind, id, needId, side }: DialogueHit, q: string): string {
  switch (kind) {
    case 'meeting':
      return `/moter/${id}`;
    case 'promise':
      return needId ? `/b/${needId}` : `/forpliktelser?side=${side}&state=all`;
    case 'initiative':
      return `/satsinger/${id}`;
    case 'insight':
      return `/markedsinnsikt?${new URLSearchParams({ q: q.slice(0, 100) })}`;
    case 'goal':
      return '/naeringsplan';
  }
}
