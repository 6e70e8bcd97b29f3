import type { RegisteredOrganisation } from '@vertskap/contract';
import { z } from 'zod';

/**
 * One organisation as Enhetsregisteret's open API answers it: an entity or a sub-entity, one that was deleted (`slettedato`), or
 * one removed for legal reasons, of which only number and date are left (HTTP 410). Source: its OpenAPI document, version 2.
 */
export const Entity = z
  .object({
    organisasjonsnummer: z.string().regex(/^\d{9}$/),
    navn: z.string().max(500).optional(),
    naeringskode1: z.object({ kode: z.string(), beskrivelse: z.string().default('') }).optional(),
    slettedato: z.string().optional(),
    forretningsadresse: z.object({ kommune: z.string().optional() }).optional(),
    beliggenhetsadresse: z.object({ kommune: z.string().optional() }).optional(),
    _links: z.object({ self: z.object({ href: z.string() }).optional() }).optional(),
  })
  .transform((entity): RegisteredOrganisation => {
    const place = entity.forretningsadresse?.kommune ?? entity.beliggenhetsadresse?.kommune;
    const code = entity.naeringskode1;
    return {
      number: entity.organisasjonsnummer,
      name: entity.navn === undefined ? null : readable(entity.navn),
      industry: code ? { code: code.kode, name: code.beskrivelse } : null,
      place: place === undefined ? null : readable(place),
      isSubEntity: entity._links?.self?.href.includes('/underenheter/') ?? entity.beliggenhetsadresse !== undefined,
      standing: entity.navn === undefined ? 'removed' : entity.slettedato === undefined ? 'active' : 'deleted',
    };
  });

/** A search; without a hit there is no `_embedded`. */
export const Search = z
  .object({ _embedded: z.object({ enheter: z.array(Entity) }).optional() })
  .transform(({ _embedded }) => _embedded?.enheter ?? []);

const kept = new Set(['AS', 'ASA', 'SA', 'BA', 'DA', 'ANS', 'NUF', 'KS', 'SE', 'IKS', 'KF', 'FKF', 'SF', 'HF', 'RHF']);
const small = new Set(['og', 'i', 'av', 'for', 'på', 'ved', 'til', 'med', 'under', 'fra', 'avd']);

/** Names in the register are upper case: "HAVN BAKERI AS" → "Havn Bakeri AS". A guess; whoever enters it may write it otherwise. */
export function readable(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name
    .split(' ')
    .map((word, i) => {
      if (kept.has(word)) return word;
      const lower = word.toLowerCase();
      return i > 0 && small.has(lower) ? lower : lower.replace(/(^|-)\p{L}/gu, (letter) => letter.toUpperCase());
    })
    .join(' ');
}
