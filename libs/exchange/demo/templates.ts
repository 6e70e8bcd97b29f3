import { addTemplate } from '@vertskap/handling';
import { loadActor } from '@vertskap/organisations';
import type { Tx } from '@vertskap/platform';
import { membershipIdOf } from './ids.js';
import { sectorId } from './places.js';

const templates = [
  {
    sector: null,
    name: 'Takk for innspillet',
    nb: 'Takk for innspillet. Vi har lest det, og dere hører fra oss innen fristen som står øverst på siden.',
    nn: 'Takk for innspelet. Vi har lese det, og de høyrer frå oss innan fristen som står øvst på sida.',
    en: 'Thank you for telling us. We have read it, and you will hear from us by the date at the top of the page.',
  },
  {
    sector: 'plan',
    name: 'Befaring',
    nb: 'Vi vil gjerne se stedet sammen med dere. Passer det i løpet av de neste ti dagene? Foreslå to tidspunkter.',
    nn: null,
    en: null,
  },
  {
    sector: 'plan',
    name: 'Hva en søknad må inneholde',
    nb: 'Søknaden må ha situasjonsplan, tegninger, nabovarsel og en beskrivelse av bruken. Mangler noe, sier vi fra med én gang.',
    nn: 'Søknaden må ha situasjonsplan, teikningar, nabovarsel og ei skildring av bruken. Manglar noko, seier vi frå med ein gong.',
    en: null,
  },
] as const;

/** What the municipality answers with often, written down by the coordinator. */
export async function enterTemplates(tx: Tx, now: Date): Promise<void> {
  const coordinator = await loadActor(tx, membershipIdOf('marianne'), now);
  if (!coordinator) throw new Error('nobody can write the templates down');
  for (const { sector, name, nb, nn, en } of templates)
    await addTemplate(tx, now, coordinator, {
      sectorId: sector && sectorId('kystby', sector),
      name,
      texts: { nb, nn, en },
    });
}
