import { useState } from 'react';
import { Button } from '@digdir/designsystemet-react';
import type { GuideView, Named } from '@vertskap/contract';
import { t, texts, withTexts } from '../../../i18n/index.js';
import { later } from '../../../ui/index.js';
import { inMyLanguage } from '../statutory/statutory-words.js';

const GuideDialog = later(() => withTexts([texts.guides], () => import('../../guides/GuideDialog.js')));

/** A button, and the whole guide that it opens over the page. */
export function OpenGuide({ guide, municipality }: { guide: GuideView; municipality: Named }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        type="button"
        variant="tertiary"
        data-size="sm"
        aria-haspopup="dialog"
        aria-label={t('need-guides.open.of', { name: inMyLanguage(guide.name) })}
        onClick={() => setOpened(true)}
      >
        {t('need-guides.open')}
      </Button>
      {opened && <GuideDialog guide={guide} municipality={municipality} onClose={() => setOpened(false)} />}
    </>
  );
}
