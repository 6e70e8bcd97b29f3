import { t } from '../../i18n/index.js';
import { inWords } from '../../format/index.js';
import { anew, useTouched } from '../../live/index.js';
import { streamsOf } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { EmptyState, Failure, Loading, MoreButton, Page } from '../../ui/index.js';
import { AskDialog } from './AskDialog.js';
import { PulseCard } from './PulseCard.js';
import { usePulses } from './use-pulses.js';
import './pulse.css';

/** What associations asked their members: asked here, and read as sums. */
export default function PulsesScreen() {
  const acting = useActing();
  const list = usePulses();
  useTouched(streamsOf(acting), () => anew(['pulses']));
  const [first] = list.data?.pages ?? [];
  const pulses = list.data?.pages.flatMap((page) => page.pulses) ?? [];
  const asking = first?.asking ?? null;
  const own = acting.side === 'association';
  return (
    <Page
      title={t('pulse.title')}
      lead={t(own ? 'pulse.lead.ask' : 'pulse.lead.read')}
      width="narrow"
      actions={asking && !asking.freeFrom && <AskDialog asking={asking} />}
    >
      {asking?.freeFrom && <p>{t('pulse.free-from', { date: inWords(asking.freeFrom) })}</p>}
      {list.isPending && <Loading rows={5} />}
      {list.isError && !first && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {first && pulses.length === 0 && (
        <EmptyState title={t('pulse.empty.title')}>{t(asking ? 'pulse.empty.ask' : 'pulse.empty.read')}</EmptyState>
      )}
      {pulses.length > 0 && (
        <ul className="pulse-list">
          {pulses.map((pulse) => (
            <PulseCard key={pulse.id} pulse={pulse} asking={asking} />
          ))}
        </ul>
      )}
      <MoreButton pages={list}>{t('pulse.older')}</MoreButton>
    </Page>
  );
}
