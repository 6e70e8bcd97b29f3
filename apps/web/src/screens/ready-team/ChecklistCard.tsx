import { Heading } from '@digdir/designsystemet-react';
import type { ChecklistItem, ChecklistView, OpportunitySubject } from '@vertskap/contract';
import { onDate } from '../../format/index.js';
import { currentLanguage, t } from '../../i18n/index.js';
import { Failure, firstComing, FormDialog, useComing } from '../../ui/index.js';
import { ItemDialog } from './ItemDialog.js';
import { subjects } from './subjects.js';
import { useChecklist, useSavingChecklist } from './use-ready-team.js';

/** What is looked into for each subject, and how a municipality makes the list its own. */
export function ChecklistCard() {
  const checklist = useChecklist();
  useComing(firstComing(checklist));
  const { data, error, refetch } = checklist;
  if (!data) return error && <Failure error={error} onRetry={() => void refetch()} />;
  return (
    <section className="card stack" aria-labelledby="the-list">
      <Heading level={2} data-size="xs" id="the-list">
        {t('ready-team.list')}
      </Heading>
      <p>{t('ready-team.list.lead')}</p>
      {data.changed ? (
        <p className="ready-quiet">
          {t('ready-team.changed', { name: data.changed.by, date: onDate(data.changed.at) })}
        </p>
      ) : (
        <p className="ready-quiet">{t('ready-team.list.proposed')}</p>
      )}
      {subjects.map((subject) => (
        <Subject key={subject} view={data} subject={subject} />
      ))}
    </section>
  );
}

function Subject({ view, subject }: { view: ChecklistView; subject: OpportunitySubject }) {
  const items = view.items.filter((item) => item.subject === subject);
  return (
    <div className="ready-subject">
      <Heading level={3} data-size="2xs">
        {t(`opportunity.subject.${subject}`)}
      </Heading>
      <ul className="ready-items">
        {items.map((item) => (
          <li key={item.id}>
            <span>{item.texts[currentLanguage()] ?? item.texts.nb}</span>
            {view.mayChange && (
              <span className="row">
                <ItemDialog view={view} subject={subject} item={item} />
                <RemoveItem view={view} item={item} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {view.mayChange && <ItemDialog view={view} subject={subject} />}
    </div>
  );
}

function RemoveItem({ view, item }: { view: ChecklistView; item: ChecklistItem }) {
  const save = useSavingChecklist(view);
  const title = t('ready-team.item.remove.of', { text: item.texts[currentLanguage()] ?? item.texts.nb });
  return (
    <FormDialog
      open={t('ready-team.remove')}
      label={title}
      title={title}
      submit={t('ready-team.remove')}
      variant="tertiary"
      danger
      onSubmit={() => save(view.items.filter(({ id }) => id !== item.id))}
    >
      <p>{t('ready-team.item.remove.text')}</p>
    </FormDialog>
  );
}
