import { Alert, Button } from '@digdir/designsystemet-react';
import { t } from '../../i18n/index.js';
import { useNeed } from '../../live/index.js';
import { Failure, Loading, Page } from '../../ui/index.js';
import { NeedPage } from './NeedPage.js';

/** One need, by id or number: who has the ball, what has been said, and what I can do next. */
export default function NeedScreen({ idOrNumber }: { idOrNumber: string }) {
  const { view, status, error, retry } = useNeed(idOrNumber);

  switch (status) {
    case 'loading':
      return <Loading rows={5} />;
    case 'failed':
      return (
        <Page title={idOrNumber} width="narrow">
          <Failure error={error} onRetry={retry} />
        </Page>
      );
    case 'refused':
      return (
        <Page title={idOrNumber} width="narrow">
          <Alert data-color="warning" role="alert">
            <p>{t('need.refused')}</p>
            <Button variant="secondary" onClick={retry}>
              {t('common.retry')}
            </Button>
          </Alert>
        </Page>
      );
    case 'ready':
      return view ? <NeedPage key={view.need.id} view={view} /> : null;
  }
}
