import { useRef, useState } from 'react';
import { Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import type { LedgerLine } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { dateInOslo } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { FormDialog, later, useNow } from '../../ui/index.js';
import { FulfilFields, PostponeFields, ReleaseFields } from './EndFields.js';

const LeadTimesHint = later(() => import('./LeadTimesHint.js'), { silent: true });

type Props = { line: LedgerLine };

/** What I can do with a promise on no need: say that it is done, move it, or need it no more. */
export function PromiseActs({ line }: Props) {
  const may = (ability: LedgerLine['abilities'][number]) => line.abilities.includes(ability);
  if (line.abilities.length === 0) return null;
  return (
    <div className="row">
      {may('fulfil') && <Fulfil line={line} />}
      {may('postpone') && <Postpone line={line} />}
      {may('release') && <Release line={line} />}
    </div>
  );
}

/** A key for what is sent, the same for each try of it; and the list fetched anew when it is done. */
function useSending() {
  const clientKey = useRef('');
  const client = useQueryClient();
  return {
    start: () => void (clientKey.current = crypto.randomUUID()),
    key: () => clientKey.current,
    done: () => client.invalidateQueries({ queryKey: ['commitments'] }).then(() => true),
  };
}

function Fulfil({ line }: Props) {
  const { start, key, done } = useSending();
  return (
    <FormDialog
      open={t('commitments.fulfil')}
      title={t('commitments.fulfil.title')}
      submit={t('commitments.fulfil.do')}
      label={t('commitments.act.of', { act: t('commitments.fulfil'), what: line.what ?? '' })}
      onOpen={start}
      onSubmit={async () => {
        await call(api.fulfilInSpace, { params: { id: line.id }, body: { clientKey: key() } });
        return done();
      }}
    >
      <FulfilFields of={line} />
    </FormDialog>
  );
}

function Postpone({ line }: Props) {
  const { start, key, done } = useSending();
  const [dueOn, setDueOn] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const today = dateInOslo(useNow(60_000));
  return (
    <FormDialog
      open={t('commitments.postpone')}
      title={t('commitments.postpone.title')}
      submit={t('commitments.postpone.do')}
      label={t('commitments.act.of', { act: t('commitments.postpone'), what: line.what ?? '' })}
      variant="tertiary"
      onOpen={() => {
        start();
        setDueOn('');
        setReason('');
        setTried(false);
      }}
      onSubmit={async () => {
        setTried(true);
        if (dueOn === '' || reason.trim() === '') return false;
        const body = { clientKey: key(), dueOn, reason: reason.trim() };
        await call(api.postponeInSpace, { params: { id: line.id }, body });
        return done();
      }}
    >
      <PostponeFields
        of={line}
        when={
          <>
            <Textfield
              type="date"
              label={t('commitments.commit.when')}
              min={today}
              value={dueOn}
              error={tried && dueOn === '' && t('commitments.commit.missing-date')}
              onChange={(event) => setDueOn(event.target.value)}
            />
            <LeadTimesHint of={{ promiseId: line.id }} promisedBy={dueOn} />
          </>
        }
        reason={reason}
        missing={tried && reason.trim() === ''}
        onReason={setReason}
      />
    </FormDialog>
  );
}

function Release({ line }: Props) {
  const { start, key, done } = useSending();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      open={t('commitments.release')}
      title={t('commitments.release.title')}
      submit={t('commitments.release.do')}
      label={t('commitments.act.of', { act: t('commitments.release'), what: line.what ?? '' })}
      variant="tertiary"
      onOpen={() => {
        start();
        setReason('');
      }}
      onSubmit={async () => {
        const body = { clientKey: key(), reason: reason.trim() || null };
        await call(api.releaseInSpace, { params: { id: line.id }, body });
        return done();
      }}
    >
      <ReleaseFields of={line} reason={reason} onReason={setReason} />
    </FormDialog>
  );
}
