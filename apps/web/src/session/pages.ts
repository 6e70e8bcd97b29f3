import type { MembershipView } from '@vertskap/contract';
import type { MessageKey } from '../i18n/index.js';
import {
  hasWork,
  homeOf,
  inspects,
  mayChooseColours,
  mayRaise,
  mayShare,
  meets,
  readsInitiatives,
  readsInsights,
  readsTeam,
  readsPulses,
  readsRegions,
  seesFigures,
  seesNeeds,
  seesPromises,
} from './roles.js';

/** `more`: it has no place of its own in the bar, and stands under Mer. */
type PageName = { to: string; label: MessageKey; more: boolean };

/** The pages that whoever acts may go to, by name, those they use most first. */
export function pagesFor(acting: MembershipView): PageName[] {
  const pages: [open: boolean, to: string, label: MessageKey, more?: boolean][] = [
    [homeOf(acting) === '/', '/', 'session.nav.home'],
    [homeOf(acting) === '/fordeling', '/fordeling', 'session.nav.desk'],
    [hasWork(acting), '/min-dag', 'session.nav.my-day', true],
    [seesNeeds(acting), '/behov?start', 'session.nav.needs'],
    [mayRaise(acting), '/meld', 'session.nav.raise'],
    [true, '/varsler', 'notifications.title'],
    [seesFigures(acting), '/innsikt', 'session.nav.insight', seesPromises(acting)],
    [seesNeeds(acting), '/sok', 'session.nav.search'],
    [meets(acting), '/moter', 'meetings.title', true],
    [seesNeeds(acting), '/forpliktelser', 'commitments.title', true],
    [mayRaise(acting), '/forening', 'association.title', true],
    [mayRaise(acting) || seesPromises(acting), '/naeringsplan', 'plan.title', true],
    [mayRaise(acting) || seesPromises(acting), '/naeringsprofil', 'profile.title', true],
    [readsInitiatives(acting), '/satsinger', 'initiatives.title', true],
    [readsInsights(acting), '/markedsinnsikt', 'market.title', true],
    [true, '/veiviser', 'guides.title', true],
    [readsPulses(acting), '/puls', 'pulse.title', true],
    [seesPromises(acting), '/hvem-kan-hva', 'directory.title', true],
    [readsTeam(acting), '/beredskap', 'ready-team.title', true],
    [readsRegions(acting), '/regioner', 'regions.title', true],
    [hasWork(acting), '/maler', 'templates.title', true],
    [acting.role === 'administrator', '/admin/folk', 'people.title', true],
    [seesPromises(acting), '/admin/frister', 'promises.title', true],
    [seesPromises(acting), '/admin/kalender', 'calendar.title', true],
    [seesPromises(acting), '/admin/vinterpause', 'winter-pause.title', true],
    [mayShare(acting), '/admin/deling', 'sharing.title', true],
    [mayChooseColours(acting), '/admin/farger', 'colours.title', true],
    [inspects(acting), '/sporingslogg', 'audit.title', true],
    [true, '/innstillinger', 'settings.title'],
    [true, '/tilgjengelighet', 'accessibility.title'],
    [true, '/mer', 'session.nav.more'],
  ];
  return pages.flatMap(([open, to, label, more = false]) => (open ? [{ to, label, more }] : []));
}
