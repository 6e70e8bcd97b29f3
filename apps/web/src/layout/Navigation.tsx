import type { ComponentType, SVGProps } from 'react';
import { Link, useLocation } from 'wouter';
import {
  BarChartIcon,
  BellIcon,
  HouseIcon,
  InboxIcon,
  MagnifyingGlassIcon,
  MenuHamburgerIcon,
  PlusIcon,
  SunIcon,
  TasklistIcon,
} from '@navikt/aksel-icons';
import { t, type MessageKey } from '../i18n/index.js';
import { useReadyToRaise } from '../offline/use-ready-to-raise.js';
import { UnreadMark } from '../screens/notifications/UnreadMark.js';
import { hasWork, homeOf, mayRaise, seesFigures, seesNeeds } from '../session/roles.js';
import { useActing } from '../session/session.js';

type Place = { to: string; label: MessageKey; Icon: ComponentType<SVGProps<SVGSVGElement>>; phone: boolean };

/** A rail on a desk, a bar under the thumb on a phone: the same places, as few as the role needs. */
export function Navigation() {
  const acting = useActing();
  const [path] = useLocation();
  const home = homeOf(acting);
  useReadyToRaise(mayRaise(acting));
  const places: Place[] = [
    ...(home === '/' ? [{ to: '/', label: 'session.nav.home', Icon: HouseIcon, phone: true } as const] : []),
    ...(home === '/fordeling'
      ? [{ to: home, label: 'session.nav.desk', Icon: TasklistIcon, phone: true } as const]
      : []),
    ...(hasWork(acting)
      ? [{ to: '/min-dag', label: 'session.nav.my-day', Icon: SunIcon, phone: home === '/min-dag' } as const]
      : []),
    ...(seesFigures(acting)
      ? [{ to: '/innsikt', label: 'session.nav.insight', Icon: BarChartIcon, phone: home === '/innsikt' } as const]
      : []),
    ...(seesNeeds(acting)
      ? [{ to: '/behov?start', label: 'session.nav.needs', Icon: InboxIcon, phone: true } as const]
      : []),
    { to: '/varsler', label: 'notifications.title', Icon: BellIcon, phone: true },
    ...(seesNeeds(acting)
      ? [{ to: '/sok', label: 'session.nav.search', Icon: MagnifyingGlassIcon, phone: true } as const]
      : []),
    { to: '/mer', label: 'session.nav.more', Icon: MenuHamburgerIcon, phone: true },
  ];
  const writing = path === '/meld' || path.startsWith('/b/'); // on a phone it would lie on top of what is written
  return (
    <nav className="navigation" aria-label={t('session.nav.label')}>
      {mayRaise(acting) && (
        <Link href="/meld" className="ds-button navigation-raise" data-hidden={writing || undefined}>
          <PlusIcon aria-hidden />
          {t('session.nav.raise')}
        </Link>
      )}
      <ul>
        {places.map(({ to, label, Icon, phone }) => (
          <li key={to} data-phone={phone || undefined}>
            <Link href={to} aria-current={isHere(path, to) ? 'page' : undefined}>
              <Icon aria-hidden />
              <span>{t(label)}</span>
              {to === '/varsler' && <UnreadMark />}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const isHere = (path: string, to: string): boolean => {
  const place = to.split('?')[0] ?? to;
  return (
    path === place ||
    (place === '/behov' && path.startsWith('/b/')) ||
    (place === '/mer' &&
      (path.startsWith('/admin/') ||
        path.startsWith('/moter') ||
        path.startsWith('/naeringsplan') ||
        path.startsWith('/satsinger') ||
        path.startsWith('/veiviser') ||
        [
          '/forening',
          '/forpliktelser',
          '/beredskap',
          '/hvem-kan-hva',
          '/markedsinnsikt',
          '/naeringsprofil',
          '/puls',
          '/regioner',
          '/maler',
        ].includes(path)))
  );
};
