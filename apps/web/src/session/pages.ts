import type { MembershipView } from '@vertskap/contract';
import type { MessageKey } from '../i18n/index.js';
import {
  hasWork,
  homeOf,
  inspects,
  mayChooseColours,
  mayRaise,
  mayShare,
  seesFigures,
  seesNeeds,
  seesPromises,
} from './roles.js';

type PageName = { to: string; label: MessageKey };

/** The pages that whoever acts may go to, by name, those they use most first. */
export function pagesFor(acting: MembershipView): PageName[] {
  const pages: [boolean, string, MessageKey][] = [
    [homeOf(acting) === '/', '/', 'session.nav.home'],
    [homeOf(acting) === '/fordeling', '/fordeling', 'session.nav.desk'],
    [hasWork(acting), '/min-dag', 'session.nav.my-day'],
    [seesNeeds(acting), '/behov?state=open,answered', 'session.nav.needs'],
    [mayRaise(acting), '/meld', 'session.nav.raise'],
    [true, '/varsler', 'notifications.title'],
    [seesFigures(acting), '/innsikt', 'session.nav.insight'],
    [seesNeeds(acting), '/sok', 'session.nav.search'],
    [mayRaise(acting), '/forening', 'association.title'],
    [mayRaise(acting) || seesPromises(acting), '/naeringsplan', 'plan.title'],
    [seesPromises(acting), '/hvem-kan-hva', 'directory.title'],
    [hasWork(acting), '/maler', 'templates.title'],
    [acting.role === 'administrator', '/admin/folk', 'people.title'],
    [seesPromises(acting), '/admin/frister', 'promises.title'],
    [seesPromises(acting), '/admin/kalender', 'calendar.title'],
    [seesPromises(acting), '/admin/vinterpause', 'winter-pause.title'],
    [mayShare(acting), '/admin/deling', 'sharing.title'],
    [mayChooseColours(acting), '/admin/farger', 'colours.title'],
    [inspects(acting), '/sporingslogg', 'audit.title'],
    [true, '/innstillinger', 'settings.title'],
    [true, '/tilgjengelighet', 'accessibility.title'],
    [true, '/mer', 'session.nav.more'],
  ];
  return pages.flatMap(([open, to, label]) => (open ? [{ to, label }] : []));
}
