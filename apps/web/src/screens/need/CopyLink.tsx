import { useState } from 'react';
import { Button } from '@digdir/designsystemet-react';
import { LinkIcon } from '@navikt/aksel-icons';
import { t } from '../../i18n/index.js';

/** Copies the address of the need, and says so beside itself. */
export function CopyLink() {
  const [copied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(`${location.origin}${location.pathname}`);
    setCopied(true);
  }
  return (
    <>
      <Button
        variant="tertiary"
        data-size="sm"
        aria-label={t('need.copy-link')}
        onClick={() => void copy().catch(() => setCopied(false))}
      >
        <LinkIcon aria-hidden />
        <span className="copy-link-words">{t('need.copy-link')}</span>
      </Button>
      <span role="status" className="need-quiet">
        {copied && t('need.copied')}
      </span>
    </>
  );
}
