import { Heading } from '@digdir/designsystemet-react';
import type { InvitationView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { onDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { FormDialog } from '../../ui/index.js';
import { capacityWords } from './person-words.js';
import { useDoing } from './use-people.js';

/** Who has a link and has not used it. */
export function Invitations({ invitations }: { invitations: InvitationView[] }) {
  const doing = useDoing();
  if (invitations.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="invitations-title">
      <Heading level={2} data-size="2xs" id="invitations-title">
        {t('people.invitations')}
      </Heading>
      <ul className="person-list">
        {invitations.map(({ id, name, email, role, position, unit, expiresAt }) => (
          <li key={id} className="person-row">
            <div className="person-row-words">
              <p className="person-row-name">{name}</p>
              <p>{capacityWords({ position, role, unit: unit.name })}</p>
              <p className="person-row-facts">{t('people.invitations.until', { email, date: onDate(expiresAt) })}</p>
            </div>
            <FormDialog
              open={t('people.withdraw')}
              label={t('people.withdraw.label', { name })}
              title={t('people.withdraw.label', { name })}
              submit={t('people.withdraw.do')}
              variant="tertiary"
              danger
              onSubmit={() => doing(() => call(api.withdrawInvitation, { params: { id } }))}
            >
              <p>{t('people.withdraw.text')}</p>
            </FormDialog>
          </li>
        ))}
      </ul>
    </section>
  );
}
