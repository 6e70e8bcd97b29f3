import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { Button, Heading } from '@digdir/designsystemet-react';
import type { HomeView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { HintCard } from '../../hints/HintCard.js';
import { t, type MessageKey } from '../../i18n/index.js';
import { anew, useTouched } from '../../live/index.js';
import { listStreamsOf, mayRaise } from '../../session/roles.js';
import { useActing, useSession } from '../../session/session.js';
import { EmptyState, Failure, NeedRow, NOTHING_YET, Page, Together } from '../../ui/index.js';
import { AdministratorHome } from './AdministratorHome.js';
import { MeetingDue } from './MeetingDue.js';
import './home.css';

type Group = HomeView['groups'][number];
/** What the association owes comes first; the rest in the order of what they may expect. */
const shown = {
  needs_action: { label: 'home.needs-action', all: '/behov?ball=mine' },
  answered: { label: 'home.answered', all: '/behov?state=answered' },
  municipality_has_it: { label: 'home.municipality-has-it', all: '/behov?state=open&ball=municipality' },
} as const satisfies Partial<Record<Group['key'], { label: MessageKey; all: string }>>;

/** Home of an association: what it owes, what it should confirm, what it waits for. */
export default function HomeScreen() {
  const acting = useActing();
  return acting.role === 'administrator' ? <AdministratorHome /> : <AssociationHome />;
}

function AssociationHome() {
  const acting = useActing();
  const { person } = useSession();
  const home = useQuery({ queryKey: ['home'], queryFn: ({ signal }) => call(api.home, undefined, signal) });
  useTouched(listStreamsOf(acting), () => anew(['home']));
  const firstName = person?.name.split(' ')[0] ?? '';

  return (
    <Page
      title={t('home.title', { name: firstName })}
      lead={home.data ? summaryOf(home.data, mayRaise(acting)) : NOTHING_YET}
    >
      <HintCard hint="home" />
      <Together coming={home.isPending}>
        <MeetingDue />
        {home.isError && !home.data && <Failure error={home.error} onRetry={() => void home.refetch()} />}
        {home.data && <Groups home={home.data} />}
      </Together>
    </Page>
  );
}

function Groups({ home }: { home: HomeView }) {
  const acting = useActing();
  const groups = Object.entries(shown).flatMap(([key, words]) => {
    const group = home.groups.find((it) => it.key === key);
    const label: MessageKey = key === 'answered' && !mayRaise(acting) ? 'home.answered.company' : words.label;
    return group && group.total > 0 ? [{ ...group, ...words, label }] : [];
  });
  if (groups.length === 0) {
    return (
      <EmptyState
        title={t('home.empty.title')}
        action={
          mayRaise(acting) && (
            <Button asChild>
              <Link href="/meld">{t('session.nav.raise')}</Link>
            </Button>
          )
        }
      >
        {t('home.empty.text')}
      </EmptyState>
    );
  }
  return groups.map((group) => <GroupSection key={group.key} group={group} label={group.label} all={group.all} />);
}

function GroupSection({ group, label, all }: { group: Group; label: MessageKey; all: string }) {
  return (
    <section className="home-group" data-urgent={group.key === 'needs_action' || undefined}>
      <Heading level={2} data-size="xs">
        {t(label)} <span className="home-count">{group.total}</span>
      </Heading>
      <ul className="need-list">
        {group.needs.map((need) => (
          <NeedRow key={need.id} need={need} />
        ))}
      </ul>
      {group.total > group.needs.length && (
        <Link href={all} className="ds-link">
          {t('home.all', { n: group.total })}
        </Link>
      )}
    </section>
  );
}

/** Only the association answers for its needs; a company looks on. */
function summaryOf({ groups }: HomeView, representative: boolean): string {
  const count = (key: Group['key']) => groups.find((group) => group.key === key)?.total ?? 0;
  const owed = representative ? count('needs_action') + count('answered') : 0;
  return owed > 0
    ? t('home.summary.owed', { n: owed })
    : t('home.summary.waiting', { n: count('municipality_has_it') });
}
