import { Link } from 'wouter';
import { Button, List } from '@digdir/designsystemet-react';
import { t } from '../../i18n/index.js';
import { Page } from '../../ui/index.js';

/** An administrator sees no case content by that role alone; this page says so, instead of being empty. */
export function AdministratorHome() {
  return (
    <Page title={t('home.admin.title')} lead={t('home.admin.lead')} width="narrow">
      <section className="card stack">
        <p>{t('home.admin.may')}</p>
        <List.Unordered>
          <List.Item>{t('home.admin.may.people')}</List.Item>
          <List.Item>{t('home.admin.may.policy')}</List.Item>
          <List.Item>{t('home.admin.may.audit')}</List.Item>
        </List.Unordered>
        <div className="row">
          <Button asChild>
            <Link href="/admin/folk">{t('people.title')}</Link>
          </Button>
          <Button asChild variant="secondary">
            <Link href="/admin/frister">{t('promises.title')}</Link>
          </Button>
          <Button asChild variant="secondary">
            <Link href="/admin/kalender">{t('calendar.title')}</Link>
          </Button>
          <Button asChild variant="secondary">
            <Link href="/admin/deling">{t('sharing.title')}</Link>
          </Button>
          <Button asChild variant="secondary">
            <Link href="/admin/farger">{t('colours.title')}</Link>
          </Button>
          <Button asChild variant="secondary">
            <Link href="/sporingslogg">{t('audit.title')}</Link>
          </Button>
        </div>
        <p>{t('home.admin.may-not')}</p>
      </section>
    </Page>
  );
}
