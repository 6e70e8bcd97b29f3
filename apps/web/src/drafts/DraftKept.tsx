import type { MouseEvent } from 'react';
import { Button } from '@digdir/designsystemet-react';
import { clockTime } from '../format/index.js';
import { t } from '../i18n/index.js';
import type { Draft } from './use-draft.js';
import './drafts.css';

type Props = { draft: Pick<Draft<unknown>, 'savedAt' | 'choice'>; /** Whether there is anything. */ written: boolean };

/** When what is written was last kept; or that another device has something else, and the choice between the two. */
export function DraftKept({ draft: { savedAt, choice }, written }: Props) {
  const chosen = (act: () => void) => (event: MouseEvent<HTMLButtonElement>) => {
    act();
    event.currentTarget.form?.querySelector('textarea')?.focus(); // the button is about to go
  };
  return (
    <div className="draft-kept">
      <span role="status">
        {choice ? t('need.draft-newer') : written && savedAt && t('need.draft-saved', { time: clockTime(savedAt) })}
      </span>
      {choice && (
        <div className="draft-choice">
          <Button variant="secondary" data-size="sm" onClick={chosen(choice.take)}>
            {t('need.draft-newer.take')}
          </Button>
          <Button variant="secondary" data-size="sm" onClick={chosen(choice.keep)}>
            {t('need.draft-newer.keep')}
          </Button>
        </div>
      )}
    </div>
  );
}
