import type { GuideId, OwnGuide } from '@vertskap/contract';
import { changeGuide } from '@vertskap/handling';
import { loadActor } from '@vertskap/organisations';
import type { Tx } from '@vertskap/platform';
import { membershipIdOf } from './ids.js';

const DAY_MS = 86_400_000;

const written: { guide: GuideId; daysAgo: number; own: OwnGuide }[] = [
  {
    guide: 'building_permit',
    daysAgo: 90,
    own: {
      text: 'Be om en forhåndskonferanse først. Da får du vite hva planen sier om tomta, og hvem hos oss som følger saken.\n\nVi svarer på om søknaden er komplett innen tre uker.',
      items: [
        {
          id: 'own-ground',
          what: 'vurdering av grunnen der det kan være kvikkleire',
          by: 'responsible_firm',
        },
      ],
      fee: 'Fra 12 400 kroner. Se gebyrregulativet.',
      link: 'https://kystby.example/byggesak',
      language: 'nb',
    },
  },
  {
    guide: 'serving',
    daysAgo: 400,
    own: {
      text: 'Etablererprøven tas på rådhuset hver tirsdag. Meld deg på dagen før.',
      items: [],
      fee: null,
      link: 'https://kystby.example/servering',
      language: 'nb',
    },
  },
];

/** What Kystby says of procedures besides the national text; one of them nobody has looked at for more than a year. */
export async function writeGuides(tx: Tx, now: Date): Promise<void> {
  const marianne = await loadActor(tx, membershipIdOf('marianne'), now);
  if (!marianne) throw new Error('nobody can write guides');
  for (const { guide, daysAgo, own } of written)
    await changeGuide(tx, new Date(now.getTime() - daysAgo * DAY_MS), marianne, guide, { own, expectedVersion: 0 });
}
