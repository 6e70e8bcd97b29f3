import { Heading } from '@digdir/designsystemet-react';
import type { AssociationView, MemberCompany } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { FormDialog } from '../../ui/index.js';
import { useDoing } from '../people/use-people.js';
import { AddCompanyDialog } from './AddCompanyDialog.js';
import { ContactAddressDialog } from './ContactAddressDialog.js';
import { spaced } from './OrganisationPicker.js';
import { sectionOf } from './sections.js';

/** The member companies, with number and industry. */
export function Members({ view: { companies, mayManage } }: { view: AssociationView }) {
  return (
    <section className="card stack" aria-labelledby="members-title">
      <div className="people-head">
        <Heading level={2} data-size="2xs" id="members-title">
          {t('association.members', { n: companies.length })}
        </Heading>
        {mayManage && <AddCompanyDialog />}
      </div>
      {companies.length === 0 && <p>{t('association.members.none')}</p>}
      <ul className="person-list">
        {companies.map((company) => (
          <li key={company.id} className="person-row">
            <div className="person-row-words">
              <p className="person-row-name">{company.name}</p>
              <p className="person-row-facts">{factsOf(company)}</p>
            </div>
            {mayManage && (
              <div className="row">
                <ContactAddressDialog company={company} />
                <LeaveDialog company={company} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function factsOf({ orgNumber, industry, contactEmail }: MemberCompany): string {
  const section = sectionOf(industry);
  const words = [
    orgNumber && spaced(orgNumber),
    section && `${t(`association.industry.${section}`)} (${industry})`,
    contactEmail,
  ];
  return words.filter(Boolean).join(' · ');
}

function LeaveDialog({ company: { id, name } }: { company: MemberCompany }) {
  const doing = useDoing();
  return (
    <FormDialog
      open={t('association.leave')}
      label={t('association.leave.label', { name })}
      title={t('association.leave.title', { name })}
      submit={t('association.leave.do')}
      variant="tertiary"
      danger
      onSubmit={() => doing(() => call(api.removeCompany, { params: { id } }))}
    >
      <p>{t('association.leave.text')}</p>
    </FormDialog>
  );
}
