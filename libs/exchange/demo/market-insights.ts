import { contributeInsight } from '@vertskap/dialogue';
import { loadActor } from '@vertskap/organisations';
import type { Tx } from '@vertskap/platform';
import { goalsOf } from './plan.js';
import { idOf, membershipIdOf } from './ids.js';
import { spaceOf } from './places.js';

const insights = [
  {
    title: 'Turbussene kommer tidligere på våren',
    body: 'De fire hotellene våre melder at grupper på 30 til 50 bestiller for april. For to år siden begynte det i juni. Bussene trenger et sted å stå, og toalettene på torget er stengt til mai.',
    theme: 'tourism',
    industry: 'I',
    place: 'sentrum og kaia',
    source: 'bestillinger hos fire hoteller, oktober',
    audience: 'space',
  },
  {
    title: 'Verftene finner ikke sveisere',
    body: 'Tre av bedriftene våre har sagt nei til oppdrag i høst fordi de mangler folk. Til sammen kunne de ansatt 14 fra januar.',
    theme: 'recruitment',
    industry: 'C',
    place: null,
    source: 'medlemsundersøkelse, 31 svar',
    audience: 'space',
  },
  {
    title: 'En kjede ser etter lokaler i Storgata',
    body: 'De trenger 600 kvadratmeter på gateplan fra neste høst, og snakker også med nabobyen. De ønsker ikke at det blir kjent ennå.',
    theme: 'town_centre',
    industry: 'G',
    place: 'Storgata',
    source: 'samtale med utleier',
    audience: 'municipality',
  },
] as const;

/** What the association of Kystby knows of its markets, told by who leads it. */
export async function tellInsights(tx: Tx, now: Date): Promise<void> {
  const leader = await loadActor(tx, membershipIdOf('ingrid'), now);
  if (!leader) throw new Error('nobody can tell what business knows');
  for (const insight of insights) {
    const [goalId = null] = await goalsOf(tx, insight.theme);
    await contributeInsight(tx, now, leader, {
      ...insight,
      clientKey: idOf('deed', insight.title),
      spaceId: spaceOf('kystby-nf'),
      municipalityId: idOf('municipality', 'kystby'),
      language: 'nb',
      from: null,
      to: null,
      goalId,
    });
  }
}
