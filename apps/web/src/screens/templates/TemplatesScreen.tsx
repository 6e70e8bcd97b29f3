import { useQuery } from '@tanstack/react-query';
import { Heading } from '@digdir/designsystemet-react';
import type { TemplatesView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { useActing } from '../../session/session.js';
import { EmptyState, Failure, Loading, Page } from '../../ui/index.js';
import { TemplateDialog } from './TemplateDialog.js';
import { TemplateRow } from './TemplateRow.js';
import './templates.css';

/** The texts that a sector answers with often: written once, and changed before each is sent. */
export default function TemplatesScreen() {
  const { data, error, refetch } = useQuery({
    queryKey: ['templates'],
    queryFn: ({ signal }) => call(api.templates, undefined, signal),
  });
  return (
    <Page
      title={t('templates.title')}
      lead={t('templates.lead')}
      width="narrow"
      actions={data && (data.forAll || data.sectors.length > 0) && <TemplateDialog view={data} />}
    >
      {data ? (
        <Templates view={data} />
      ) : error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function Templates({ view }: { view: TemplatesView }) {
  const { municipality } = useActing();
  if (view.templates.length === 0)
    return <EmptyState title={t('templates.empty.title')}>{t('templates.empty.text')}</EmptyState>;
  const places = Map.groupBy(view.templates, ({ sector }) => sector?.name ?? '');
  return [...places].map(([name, templates]) => (
    <section key={name} className="card stack">
      <Heading level={2} data-size="2xs">
        {name || t('templates.of-all', { name: municipality?.name ?? '' })}
      </Heading>
      <ul className="templates">
        {templates.map((template) => (
          <TemplateRow key={template.id} template={template} view={view} />
        ))}
      </ul>
    </section>
  ));
}
