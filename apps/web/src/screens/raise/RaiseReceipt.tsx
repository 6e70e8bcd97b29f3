import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { Button, Heading, List } from '@digdir/designsystemet-react';
import { CheckmarkCircleFillIcon } from '@navikt/aksel-icons';
import { api, call } from '../../api/call.js';
import { exact, inWords } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { useShortcuts } from '../../shortcuts/use-shortcuts.js';
import { Page, pathOf } from '../../ui/index.js';
import type { Sent } from './raise.js';

/** Number, date and what happens next: enough to close the page with a calm mind, and to print. */
export function RaiseReceipt({ sent, onAnother }: { sent: Sent; onAnother: () => void }) {
  useShortcuts([{ key: 'm', what: t('shortcuts.raise'), act: onAnother }]);
  const { data } = useQuery({
    queryKey: ['need', sent.number],
    queryFn: ({ signal }) => call(api.need, { params: { id: sent.needId } }, signal),
  });
  const answerBy = data?.need.due?.at ?? sent.answerBy;
  const holder = data?.need.holder?.name;
  return (
    <Page title={t('raise.sent.title', { number: sent.number })} width="narrow">
      <section className="card receipt">
        <p className="receipt-promise">
          <CheckmarkCircleFillIcon aria-hidden />
          {answerBy ? t('raise.sent.by', { date: inWords(answerBy) }) : t('raise.sent.soon')}
        </p>
        <Heading level={2} data-size="2xs">
          {t('raise.sent.next')}
        </Heading>
        <List.Ordered>
          {holder && <List.Item>{t('raise.sent.holder', { holder, municipality: sent.municipality })}</List.Item>}
          <List.Item>{t('raise.sent.follow')}</List.Item>
          <List.Item>{t('raise.sent.confirm')}</List.Item>
        </List.Ordered>
        <p className="receipt-at">{t('raise.sent.at', { time: exact(sent.at) })}</p>
      </section>
      <div className="row">
        <Button asChild>
          <Link href={pathOf(sent)}>{t('raise.sent.see')}</Link>
        </Button>
        <Button variant="secondary" onClick={() => print()}>
          {t('raise.sent.print')}
        </Button>
        <Button variant="tertiary" onClick={onAnother}>
          {t('raise.sent.another')}
        </Button>
      </div>
    </Page>
  );
}
