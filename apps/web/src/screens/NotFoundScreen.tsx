import { Button } from '@digdir/designsystemet-react';
import { Link } from 'wouter';
import { t } from '../i18n/index.js';
import { Page } from '../ui/index.js';

export function NotFoundScreen() {
  return (
    <Page title={t('common.not-found.title')} lead={t('common.not-found.text')} width="narrow">
      <div className="row">
        <Button asChild>
          <Link href="/">{t('common.to-home')}</Link>
        </Button>
        <Button asChild variant="secondary">
          <Link href="/sok">{t('common.search')}</Link>
        </Button>
      </div>
    </Page>
  );
}
