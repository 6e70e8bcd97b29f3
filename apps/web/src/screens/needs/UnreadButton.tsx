import { Button } from '@digdir/designsystemet-react';
import { EnvelopeClosedIcon } from '@navikt/aksel-icons';
import type { NeedSummary } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import { markUnread } from '../../reading/mark-unread.js';

/** Leaves a need for later, from the list; the list hears of it as the other devices do. */
export const UnreadButton = ({ need: { id, title } }: { need: NeedSummary }) => (
  <Button
    icon
    variant="tertiary"
    data-size="sm"
    className="unread-button"
    title={t('common.mark-unread')}
    aria-label={t('common.mark-unread.of', { title })}
    onClick={() => void markUnread(id)}
  >
    <EnvelopeClosedIcon aria-hidden />
  </Button>
);
