import { Button } from '@digdir/designsystemet-react';
import { EnvelopeClosedIcon } from '@navikt/aksel-icons';
import { t } from '../../i18n/index.js';
import { useShortcuts } from '../../shortcuts/use-shortcuts.js';
import type { Reading } from './use-reading.js';

/** Leaves the need for later: its dot is back in the lists, and stays there until it is opened again. */
export function MarkUnread({ reading: { left, leave } }: { reading: Reading }) {
  useShortcuts([{ key: 'u', what: t('common.mark-unread'), act: leave }]);
  return (
    <>
      <Button variant="tertiary" data-size="sm" aria-label={t('common.mark-unread')} onClick={leave}>
        <EnvelopeClosedIcon aria-hidden />
        <span className="button-words">{t('common.mark-unread')}</span>
      </Button>
      <span role="status" className="need-quiet">
        {left && t('need.left-unread')}
      </span>
    </>
  );
}
