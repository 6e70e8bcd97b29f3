import { useLayoutEffect, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { SkipLink } from '@digdir/designsystemet-react';
import { useChosen } from '../appearance/settings.js';
import { t } from '../i18n/index.js';
import { useActing } from '../session/session.js';
import { Shortcuts } from '../shortcuts/Shortcuts.js';
import { ActingMenu } from './ActingMenu.js';
import { ConnectionNotice } from './ConnectionNotice.js';
import { DemonstrationNotice } from './DemonstrationNotice.js';
import { LanguageChoice } from './LanguageChoice.js';
import { Navigation } from './Navigation.js';
import { UnsentNotice } from './UnsentNotice.js';
import { Wordmark } from './Wordmark.js';
import './layout.css';

const DESK = '(min-width: 64rem)';

/** What surrounds every page of whoever is signed in. */
export function Layout({ children }: { children: ReactNode }) {
  useDensity();
  useWall();
  return (
    <>
      <SkipLink href="#main">{t('session.skip')}</SkipLink>
      <header className="header">
        <DemonstrationNotice />
        <div className="header-bar">
          <div className="header-inside">
            <Link href="/" className="header-home">
              <Wordmark />
            </Link>
            <LanguageChoice />
            <ActingMenu />
          </div>
        </div>
      </header>
      <div className="frame">
        <Navigation />
        <main id="main" className="main">
          <ConnectionNotice />
          <UnsentNotice />
          {children}
        </main>
      </div>
      <Shortcuts />
    </>
  );
}

/** On a wall nothing surrounds the page, from when it is asked for. */
function useWall(): void {
  const [path] = useLocation();
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (path === '/innsikt/vegg') dataset.wall = '';
    return () => {
      delete dataset.wall;
    };
  }, [path]);
}

/** As it was chosen on this device; else handlers see more on a screen at a desk, and phones, mayors and associations read in large type. */
function useDensity(): void {
  const { role } = useActing();
  const chosen = useChosen('size');
  const dense = role === 'case_handler' || role === 'coordinator' || role === 'sector_leader';
  useLayoutEffect(() => {
    const desk = matchMedia(DESK);
    const set = () => {
      document.documentElement.dataset.size = chosen !== 'auto' ? chosen : dense && desk.matches ? 'sm' : 'md';
    };
    set();
    desk.addEventListener('change', set);
    return () => desk.removeEventListener('change', set);
  }, [chosen, dense]);
}
