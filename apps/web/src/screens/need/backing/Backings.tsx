import { Heading } from '@digdir/designsystemet-react';
import type { BackingView, NeedView } from '@vertskap/contract';
import { inWords, number } from '../../../format/index.js';
import { t } from '../../../i18n/index.js';
import { useActing } from '../../../session/session.js';
import { isMine } from './backing.rules.js';
import { AddCompany, BackDialog, SpeakingDialog, WithdrawBackingDialog } from '../dialogs.js';
import './backing.css';

/** Which companies are behind the need, how it hits them, and how one comes and goes. */
export function Backings({ view: { need, abilities } }: { view: NeedView }) {
  const acting = useActing();
  const may = abilities.includes('back');
  const { backings } = need;
  const own = acting.role === 'company_contact' ? acting.organisation : null;
  if (backings.length === 0 && !may) return null;
  return (
    <section className="side-part" aria-labelledby="backings-title">
      <Heading level={2} data-size="2xs" id="backings-title">
        {t('backing.title', { n: backings.length })}
      </Heading>
      {need.onBehalf.kind !== 'companies' && <p className="need-quiet">{t('backing.others')}</p>}
      <ul className="side-list">
        {backings.map((backing) => (
          <li key={backing.company.id}>
            <p className="backing-name">{backing.company.name}</p>
            <Facts backing={backing} />
            {may && isMine(acting, backing.company.id) && (
              <div className="row" data-size="sm">
                <BackDialog need={need} company={backing.company} known={backing} />
                {abilities.includes('invite_to_speak') && <SpeakingDialog need={need} backing={backing} />}
                <WithdrawBackingDialog need={need} company={backing.company} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {may && own && !backings.some(({ company }) => company.id === own.id) && (
        <BackDialog need={need} company={own} known={null} />
      )}
      {may && !own && <AddCompany need={need} />}
    </section>
  );
}

function Facts({ backing: { company, named, facts, jobs, kronerPerYear, speaks, by, at } }: { backing: BackingView }) {
  const figures = [
    jobs !== null && t('backing.jobs', { n: jobs }),
    kronerPerYear !== null && t('backing.kroner', { kroner: number(kronerPerYear) }),
  ].filter((it) => it !== false);
  const ownWords = named && by.unit === company.name;
  const of = ownWords ? 'backing.told' : named ? 'backing.named' : 'backing.backs';
  return (
    <>
      {facts && <p className="backing-facts">{facts}</p>}
      {figures.length > 0 && <p>{figures.join(' · ')}</p>}
      {speaks && <p>{t('backing.speaks')}</p>}
      <p className="need-quiet">{t(of, { who: `${by.name} (${by.unit})`, date: inWords(at) })}</p>
    </>
  );
}
