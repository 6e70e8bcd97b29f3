import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FigureId } from '@vertskap/contract';

/** People of the demonstration, one for each role; `nobody` has not signed in. */
export type Who =
  | 'nobody'
  | 'Ingrid Solheim' // representative who manages her association
  | 'Mette Strand' // representative of another
  | 'Linn Eikrem' // company contact
  | 'Marianne Sund' // coordinator
  | 'Kari Moe' // case handler
  | 'Bente Kvam' // sector leader
  | 'Trond Hagerup' // director
  | 'Liv Ådland' // mayor
  | 'Petter Nilsen'; // administrator

/**
 * `route` as the router writes it. `{Title}` in `at` is the number of the need that begins so, `{?state}` that of
 * one of Ingrid's in that state; `{invitation}` and `{pulse}` a token, `{meeting}` the last, `{initiative}` the first. `offline`: also without a network.
 */
export type Place = { route: string; at: string; who: Who; offline?: true };

const at = (route: string, who: Who, address = route): Place => ({ route, at: address, who });
const need = (title: string, who: Who): Place => at('/b/:nr', who, `/b/{${title}}`);

/** Every page of the client, as each role that sees it in another way; and what is empty, refused, wrong or not there. */
export const places: Place[] = [
  at('/logg-inn', 'nobody'),
  at('/invitasjon', 'nobody', '/invitasjon#{invitation}'),
  at('/invitasjon', 'nobody', '/invitasjon#ukjent'),
  at('/puls/svar', 'nobody', '/puls/svar#{pulse}'),
  at('/puls/svar', 'nobody', '/puls/svar#ukjent'),
  at('/tilgjengelighet', 'nobody'),
  at('/apent/:slug', 'nobody', '/apent/kystby'),
  at('/apent/:slug', 'nobody', '/apent/ukjent'),

  { ...at('/', 'Ingrid Solheim'), offline: true },
  { ...at('/meld', 'Ingrid Solheim'), offline: true },
  { ...at('/behov', 'Ingrid Solheim'), offline: true },
  at('/behov', 'Ingrid Solheim', '/behov?state=declined&ball=mine'),
  at('/sok', 'Ingrid Solheim'),
  at('/sok', 'Ingrid Solheim', '/sok?q=torget'),
  at('/sok', 'Ingrid Solheim', '/sok?q=xyzzy'),
  { ...need('Trenger avklaring om skiltplan', 'Ingrid Solheim'), offline: true },
  need('Tidevann Data', 'Ingrid Solheim'),
  at('/b/:nr', 'Ingrid Solheim', '/b/{?answered}'),
  at('/b/:nr', 'Ingrid Solheim', '/b/{?closed}'),
  at('/b/:nr', 'Ingrid Solheim', '/b/999999'),
  at('/forening', 'Ingrid Solheim'),
  at('/forpliktelser', 'Ingrid Solheim'),
  at('/forpliktelser', 'Ingrid Solheim', '/forpliktelser?side=association&state=released'),
  at('/naeringsplan', 'Ingrid Solheim'),
  at('/moter', 'Ingrid Solheim'),
  at('/moter/:id', 'Ingrid Solheim', '/moter/{meeting}'),
  at('/satsinger', 'Ingrid Solheim'),
  at('/satsinger/:id', 'Ingrid Solheim', '/satsinger/{initiative}'),
  at('/veiviser', 'Ingrid Solheim'),
  at('/veiviser/:guide', 'Ingrid Solheim', '/veiviser/building_permit'),
  at('/naeringsprofil', 'Ingrid Solheim'),
  at('/markedsinnsikt', 'Ingrid Solheim'),
  at('/regioner', 'Ingrid Solheim'),
  at('/puls', 'Ingrid Solheim'),
  at('/om-tallene', 'Ingrid Solheim'),
  at('/innsikt', 'Ingrid Solheim'),
  { ...at('/innstillinger', 'Ingrid Solheim'), offline: true },
  { ...at('/mer', 'Ingrid Solheim'), offline: true },
  at('/tilgjengelighet', 'Ingrid Solheim'),
  at('*', 'Ingrid Solheim', '/finnes-ikke'),

  at('/', 'Linn Eikrem'),
  at('/satsinger', 'Linn Eikrem'),
  need('Strøm til torget', 'Linn Eikrem'),
  need('Strøm til torget', 'Mette Strand'),

  { ...at('/fordeling', 'Marianne Sund'), offline: true },
  at('/min-dag', 'Marianne Sund'),
  need('Strøm til torget', 'Marianne Sund'),
  need('Ny produksjonshall', 'Marianne Sund'),
  at('/veiviser/:guide', 'Marianne Sund', '/veiviser/building_permit'),
  at('/veiviser/:guide', 'Marianne Sund', '/veiviser/ukjent'),
  at('/hvem-kan-hva', 'Marianne Sund'),
  at('/moter', 'Marianne Sund'),
  at('/moter/:id', 'Marianne Sund', '/moter/{meeting}'),
  at('/satsinger/:id', 'Marianne Sund', '/satsinger/{initiative}'),

  { ...at('/min-dag', 'Kari Moe'), offline: true },
  at('/min-dag', 'Kari Moe', '/min-dag?hvem=meg'),
  at('/behov', 'Kari Moe'),
  { ...at('/varsler', 'Kari Moe'), offline: true },
  need('Ny produksjonshall', 'Kari Moe'),
  need('Trenger avklaring om skiltplan', 'Kari Moe'),
  at('/hvem-kan-hva', 'Kari Moe'),
  need('Settefiskfirma ser etter', 'Kari Moe'),
  at('/beredskap', 'Kari Moe'),
  at('/maler', 'Kari Moe'),
  at('/mer', 'Kari Moe'),

  at('/min-dag', 'Bente Kvam'),
  at('/innsikt', 'Bente Kvam'),

  { ...at('/innsikt', 'Liv Ådland'), offline: true },
  at('/innsikt/vegg', 'Liv Ådland'),
  at('/puls', 'Liv Ådland'),
  ...FigureId.options.map((figure) => at('/innsikt/:figure', 'Liv Ådland', `/innsikt/${figure}`)),
  need('Strøm til torget', 'Liv Ådland'),
  at('/varsler', 'Liv Ådland'),

  at('/naeringsplan', 'Trond Hagerup'),
  at('/satsinger', 'Trond Hagerup', '/satsinger?q=xyzzy'),
  at('/naeringsplan/revisjon', 'Trond Hagerup'),
  at('/markedsinnsikt', 'Trond Hagerup', '/markedsinnsikt?q=xyzzy'),
  { ...at('/admin/frister', 'Trond Hagerup'), offline: true },
  at('/admin/kalender', 'Trond Hagerup'),
  at('/admin/vinterpause', 'Trond Hagerup'),
  at('/admin/deling', 'Trond Hagerup'),
  at('/regioner', 'Trond Hagerup'),
  at('/sporingslogg', 'Trond Hagerup'),
  at('/admin/kalender', 'Kari Moe'),
  at('/admin/frister', 'Kari Moe'),

  at('/', 'Petter Nilsen'),
  at('/admin/folk', 'Petter Nilsen'),
  at('/admin/deling', 'Petter Nilsen'),
  at('/admin/farger', 'Petter Nilsen'),
  at('/innstillinger', 'Petter Nilsen'),
];

/** The routes that the client answers, read from its router; its last one is for what is not there. */
export function routes(): string[] {
  const read = (file: string) => readFileSync(path.resolve('apps/web/src', file), 'utf8');
  const inside = [...read('app.tsx').matchAll(/<Route(?: path="([^"]+)")?>/g)].map(([, route]) => route ?? '*');
  const outside = [...read('session/SessionGate.tsx').matchAll(/path === '([^']+)'/g)].map(([, route]) => route ?? '');
  return [...inside, ...outside, '/apent/:slug'];
}

/** Each route once, and the page of a need once as each role; and what is opened without a network. */
export const sample = (): Place[] =>
  places.filter(({ route, who, offline }, index) => {
    const same = (other: Place) => other.route === route && (route !== '/b/:nr' || other.who === who);
    return offline || places.findIndex(same) === index;
  });

/** Routes that no place opens. */
export const unopened = (): string[] => routes().filter((route) => !places.some((place) => place.route === route));
