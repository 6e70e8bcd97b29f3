import type { MembershipView, Role, Stream } from '@vertskap/contract';

/** The page each role starts from. */
export function homeOf({ role }: Pick<MembershipView, 'role'>): string {
  switch (role) {
    case 'association_representative':
    case 'company_contact':
    case 'administrator':
      return '/';
    case 'coordinator':
      return '/fordeling';
    case 'case_handler':
    case 'sector_leader':
      return '/min-dag';
    case 'director':
    case 'mayor':
      return '/innsikt';
  }
}

/** Raising a need takes a mandate from an association. */
export const mayRaise = ({ role }: Pick<MembershipView, 'role'>): boolean => role === 'association_representative';
/** Whoever has needs of their own to handle. */
export const hasWork = ({ role }: Pick<MembershipView, 'role'>): boolean =>
  (['case_handler', 'coordinator', 'sector_leader'] satisfies Role[] as Role[]).includes(role);
/** Who is asked when an opportunity comes is known to those who work with needs, and to the director. */
export const readsTeam = (acting: Pick<MembershipView, 'role'>): boolean =>
  hasWork(acting) || acting.role === 'director';
export const seesFigures = ({ role }: Pick<MembershipView, 'role'>): boolean =>
  (
    ['mayor', 'director', 'coordinator', 'sector_leader', 'association_representative'] satisfies Role[] as Role[]
  ).includes(role);
/** Those who read the dialogue meetings of their spaces. */
export const meets = ({ role }: Pick<MembershipView, 'role'>): boolean =>
  role !== 'administrator' && role !== 'company_contact';
/** What business knows of markets is read by those who decide or handle something, and by associations. */
export const readsInsights = meets;
/** Who is told of referrals to neighbours, and of their part in a need. */
export const readsReferrals = meets;
/** What associations asked their members, as sums. */
export const readsPulses = seesFigures;
/** Joint initiatives are read by all of a space; by companies where they are called or take part. */
export const readsInitiatives = ({ role }: Pick<MembershipView, 'role'>): boolean => role !== 'administrator';
/** With which neighbours one works together, and in which spaces. */
export const readsRegions = ({ role }: Pick<MembershipView, 'role'>): boolean => role !== 'company_contact';
export const seesNeeds = ({ role }: Pick<MembershipView, 'role'>): boolean => role !== 'administrator';
/** Everybody in the municipality sees what it promises and when it is open; two roles make new versions. */
export const seesPromises = ({ side }: Pick<MembershipView, 'side'>): boolean => side === 'municipality';
export const mayChangePromises = ({ role }: Pick<MembershipView, 'role'>): boolean =>
  role === 'director' || role === 'administrator';

/** What others see of the figures; only the administrator opens the public page. */
export const mayShare = mayChangePromises;

/** Who chooses the municipality’s colour. */
export const mayChooseColours = ({ role }: Pick<MembershipView, 'role'>): boolean => role === 'administrator';

/** Whoever answers for what the municipality’s people do; of an association, those who manage it. */
export const inspects = ({ role }: Pick<MembershipView, 'role'>): boolean =>
  role === 'director' || role === 'administrator';

/** The streams that ring when something in this person's lists moved. */
export function streamsOf({ role, organisation, municipality, spaces }: MembershipView): Stream[] {
  if (role === 'association_representative')
    return [`association/${organisation.id}`, ...spaces.map((id) => `space/${id}` as const)];
  if (role === 'company_contact' || role === 'administrator') return [];
  return municipality ? [`municipality/${municipality.id}`] : [];
}

/** The same with what I was told and have read, on whatever device: lists show what is unread; and with restricted needs. */
export const listStreamsOf = (acting: MembershipView): Stream[] => [
  ...streamsOf(acting),
  ...(acting.role === 'coordinator' && acting.municipality ? [`coordinators/${acting.municipality.id}` as const] : []),
  `membership/${acting.id}`,
];
