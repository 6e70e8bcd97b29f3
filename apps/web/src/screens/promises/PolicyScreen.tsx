import { useQuery } from '@tanstack/react-query';
import type { Policy, PolicyView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { Failure, Loading, Page } from '../../ui/index.js';
import { ChangeFrame, type ChangeWords } from './editing/ChangeFrame.js';
import { useChange, type Operations } from './editing/use-change.js';
import { errorInWords } from './policy-errors.js';
import { linesOf } from './policy-words.js';
import { PolicyForm } from './PolicyForm.js';
import { PolicyReading } from './PolicyReading.js';
import './promises.css';

const operations: Operations<PolicyView, Policy> = {
  name: 'policy',
  bodyOf: ({ policy }) => policy,
  fetch: () => call(api.policy),
  preview: (policy) => call(api.previewPolicy, { body: { policy } }),
  save: (policy, expectedVersion) => call(api.changePolicy, { body: { policy, expectedVersion } }),
};
const words: ChangeWords = {
  edit: 'promises.edit',
  editing: 'promises.edit.title',
  save: 'promises.save',
  saved: 'promises.saved',
};

/** What the municipality promises: a table for everyone in it; the director and the administrator make a new version. */
export default function PolicyScreen() {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [operations.name],
    queryFn: ({ signal }) => call(api.policy, undefined, signal),
  });
  return (
    <Page title={t('promises.title')} lead={t('promises.lead')}>
      {isPending && <Loading rows={5} />}
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {data && <Promises view={data} />}
    </Page>
  );
}

function Promises({ view }: { view: PolicyView }) {
  const change = useChange(view, operations);
  return (
    <ChangeFrame
      change={change}
      words={words}
      view={view}
      linesOf={(policy) => linesOf(policy, view.spaces)}
      before={change.base.policy}
      sayError={(found) => errorInWords(found, change.draft)}
      reading={<PolicyReading view={view} />}
    >
      {change.draft && (
        <PolicyForm draft={change.draft} spaces={view.spaces} errors={change.errors} onChange={change.write} />
      )}
    </ChangeFrame>
  );
}
