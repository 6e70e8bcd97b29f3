import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { Dropdown } from '@digdir/designsystemet-react';
import { ChevronDownIcon, LeaveIcon, PersonGroupIcon } from '@navikt/aksel-icons';
import type { MembershipView } from '@vertskap/contract';
import { inWords, lastDayOf } from '../format/index.js';
import { t } from '../i18n/index.js';
import { useOffline } from '../live/index.js';
import { actAs, become, useActing, useSession } from '../session/session.js';
import { useSignOut } from '../session/use-sign-out.js';

/** Fetched when somebody reaches for the menu; where it cannot be had, the menu opens in a corner. */
const popovers = (): Promise<unknown> => import('../ui/popovers.js').catch(() => undefined);

/** On whose behalf everything here is done, why, and how to change it. Always in sight. */
export function ActingMenu() {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const { person, memberships, demonstration } = useSession();
  const acting = useActing();
  const signOut = useSignOut();
  const offline = useOffline();
  const [open, setOpen] = useState(false);

  async function change(membershipId: string): Promise<void> {
    setOpen(false);
    become(client, await actAs(membershipId));
    navigate('/');
  }
  function toggle(): void {
    void popovers().then(() => setOpen(!open));
  }
  return (
    <Dropdown.TriggerContext>
      <Dropdown.Trigger
        className="acting"
        variant="tertiary"
        onPointerEnter={popovers}
        onFocus={popovers}
        onClick={toggle}
      >
        <span className="acting-words">
          <span className="acting-label">{t('session.representing')}</span>
          <span className="acting-name">{unitOf(acting)}</span>
        </span>
        <ChevronDownIcon aria-hidden />
      </Dropdown.Trigger>
      <Dropdown className="acting-menu" placement="bottom-end" open={open} onClose={() => setOpen(false)}>
        <div className="acting-reason">
          <p className="acting-person">{person?.name}</p>
          <p>{reasonFor(acting)}</p>
          {offline && <p>{t('offline.sign-out')}</p>}
        </div>
        {memberships.length > 1 && (
          <>
            <Dropdown.Heading>{t('session.change')}</Dropdown.Heading>
            <Dropdown.List>
              {memberships
                .filter(({ id }) => id !== acting.id)
                .map((membership) => (
                  <Dropdown.Item key={membership.id}>
                    <Dropdown.Button disabled={offline} onClick={() => void change(membership.id)}>
                      <span>
                        {unitOf(membership)}
                        <small className="acting-position">{membership.position}</small>
                      </span>
                    </Dropdown.Button>
                  </Dropdown.Item>
                ))}
            </Dropdown.List>
          </>
        )}
        <Dropdown.List>
          {demonstration && (
            <Dropdown.Item>
              <Dropdown.Button disabled={offline} onClick={() => navigate('/logg-inn')}>
                <PersonGroupIcon aria-hidden />
                {t('session.another-person')}
              </Dropdown.Button>
            </Dropdown.Item>
          )}
          <Dropdown.Item>
            <Dropdown.Button disabled={offline} onClick={() => void signOut()}>
              <LeaveIcon aria-hidden />
              {t('session.sign-out')}
            </Dropdown.Button>
          </Dropdown.Item>
        </Dropdown.List>
      </Dropdown>
    </Dropdown.TriggerContext>
  );
}

/** "Du er daglig leder i Kystby næringsforening, til og med fredag 31. desember." */
export function reasonFor({
  position,
  organisation,
  until,
}: Pick<MembershipView, 'position' | 'organisation' | 'until'>): string {
  const words = {
    position: position.charAt(0).toLowerCase() + position.slice(1),
    organisation: organisation.name,
  };
  return until === null
    ? t('session.because', words)
    : t('session.because-until', { ...words, date: inWords(lastDayOf(until)) });
}

/** "Plan og bygg, Kystby" for staff with a sector; else the organisation. */
export const unitOf = ({ organisation, sector }: Pick<MembershipView, 'organisation' | 'sector'>): string =>
  sector ? `${sector.name}, ${organisation.name}` : organisation.name;
