import type { GuideId, OwnGuide } from '@vertskap/contract';
import { attachGuide, changeGuide, promiseItem, sendItem } from '@vertskap/handling';
import { type Actor, loadActor } from '@vertskap/organisations';
import { dateInOslo, row, sql, type Tx } from '@vertskap/platform';
import { idOf, membershipIdOf } from './ids.js';

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
  const marianne = await somebody(tx, 'marianne', now);
  for (const { guide, daysAgo, own } of written)
    await changeGuide(tx, new Date(now.getTime() - daysAgo * DAY_MS), marianne, guide, { own, expectedVersion: 0 });
}

const key = (what: string) => ({ clientKey: idOf('deed', `guide/${what}`) });

/** A building case: while the framework application is decided, half of what permission to start work asks for has been sent in. */
export async function prepareTheHall(tx: Tx, now: Date): Promise<void> {
  const [torarne, kari] = [await somebody(tx, 'torarne', now), await somebody(tx, 'kari', now)];
  const hall = await row<{ id: string }>(tx, sql`select id from need where title like 'Ny produksjonshall:%'`);
  if (!hall) throw new Error('nobody builds a hall');
  const guide = 'start_permit' as const;
  const part = (item: string) => ({ needId: hall.id, guide, item });
  await attachGuide(tx, now, kari, hall.id, { ...key('attach'), guide });
  await sendItem(tx, now, torarne, part('plan'), { ...key('plan'), sent: true });
  const dueOn = dateInOslo(new Date(now.getTime() + 18 * DAY_MS));
  const promise = { ...key('conditions'), broughtBy: 'Byggmester Tangen', dueOn, language: 'nb' as const };
  await promiseItem(tx, now, torarne, part('conditions'), promise);
}

async function somebody(tx: Tx, who: string, now: Date): Promise<Actor> {
  const found = await loadActor(tx, membershipIdOf(who), now);
  if (!found) throw new Error(`${who} is nobody yet`);
  return found;
}
