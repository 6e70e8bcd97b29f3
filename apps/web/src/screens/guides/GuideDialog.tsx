import { Dialog, Heading } from '@digdir/designsystemet-react';
import type { GuideView, Named } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import { inMyLanguage } from '../need/statutory/statutory-words.js';
import { GuideBody } from './GuideBody.js';

type Props = { guide: GuideView; municipality: Named; onClose: () => void };

/** A guide over the page that it was opened from. */
export default function GuideDialog({ guide, municipality, onClose }: Props) {
  const name = inMyLanguage(guide.name);
  return (
    <Dialog
      open
      onClose={onClose}
      closeButton={t('common.close')}
      className="form-dialog guide-dialog"
      aria-label={name}
    >
      <Heading level={2} data-size="sm">
        {name}
      </Heading>
      <p>{inMyLanguage(guide.about)}</p>
      <GuideBody guide={guide} municipality={municipality} />
    </Dialog>
  );
}
