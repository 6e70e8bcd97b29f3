import { useQuery } from '@tanstack/react-query';
import { Heading } from '@digdir/designsystemet-react';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { anew, useTouched } from '../../live/index.js';
import { listStreamsOf } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { firstComing, NeedRow, useComing } from '../../ui/index.js';
import { StatusStanding } from '../need/politics/StatusStanding.js';
import '../need/politics/politics.css';

/** What the mayor waits for from me or my sector, the earliest due first; nothing where there is nothing. */
export function StatusOwed() {
  const politics = useQuery({
    queryKey: ['politics'],
    queryFn: ({ signal }) => call(api.politicsPage, undefined, signal),
  });
  useTouched(listStreamsOf(useActing()), () => anew(['politics']));
  useComing(firstComing(politics));
  const mine = politics.data?.owed.filter((owed) => owed.mine) ?? [];
  if (mine.length === 0) return null;
  return (
    <section className="my-day-group" aria-labelledby="group-status">
      <Heading level={2} data-size="xs" id="group-status">
        {t('politics.list.mine')} <span className="my-day-count">{mine.length}</span>
      </Heading>
      <ul className="need-list">
        {mine.map(({ need, report }) => (
          <NeedRow key={report.id} need={need}>
            <p className="politics-said">{report.reason}</p>
            <StatusStanding answeredAt={null} clock={report.clock} />
          </NeedRow>
        ))}
      </ul>
    </section>
  );
}
