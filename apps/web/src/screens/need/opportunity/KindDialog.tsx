import type { NeedShared } from '@vertskap/contract';
import { ActForm } from '../../../deeds/ActForm.js';
import { useAct } from '../../../deeds/use-act.js';
import { t } from '../../../i18n/index.js';

/** Says that a need is an opportunity, or is none after all, and what that does. */
export function KindDialog({ need }: { need: NeedShared }) {
  const { act, sending, problem } = useAct('changeKind', need);
  const makes = need.kind === 'need';
  const title = t(makes ? 'opportunity.make' : 'opportunity.unmake');
  return (
    <ActForm
      title={title}
      submit={title}
      sending={sending}
      problem={problem}
      onSubmit={() => act({ kind: makes ? 'opportunity' : 'need' })}
    >
      {makes ? (
        <>
          <p>{t('opportunity.make.team')}</p>
          <p>{t('opportunity.make.clocks')}</p>
        </>
      ) : (
        <p>{t('opportunity.unmake.text')}</p>
      )}
    </ActForm>
  );
}
