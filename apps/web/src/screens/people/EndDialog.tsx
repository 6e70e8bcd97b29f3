import type { HeldMembership } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { FormDialog } from '../../ui/index.js';
import { useDoing } from './use-people.js';

/** Ends a membership now, after saying what that means. */
export function EndDialog({
  held: { id, person, position },
}: {
  held: Pick<HeldMembership, 'id' | 'person' | 'position'>;
}) {
  const doing = useDoing();
  return (
    <FormDialog
      open={t('people.end')}
      label={t('people.end.label', { name: person.name })}
      title={t('people.end.title', { name: person.name })}
      submit={t('people.end.do')}
      variant="tertiary"
      danger
      onSubmit={() => doing(() => call(api.endMembership, { params: { id } }))}
    >
      <p>{t('people.end.text', { name: person.name, position })}</p>
    </FormDialog>
  );
}
