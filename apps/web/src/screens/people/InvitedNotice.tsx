import { useState } from 'react';
import { Alert, Button, Heading, Input } from '@digdir/designsystemet-react';
import type { InvitationLink } from '@vertskap/contract';
import { inWords } from '../../format/index.js';
import { t } from '../../i18n/index.js';

export type Invited = { name: string; email: string; link: InvitationLink };

/** The link, shown this once: whoever invited passes it on. The part after # never reaches a log. */
export function InvitedNotice({ name, email, link }: Invited) {
  const [copied, setCopied] = useState(false);
  const address = `${location.origin}/invitasjon#${link.token}`;
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(address);
    setCopied(true);
  }
  return (
    <Alert data-color="success" className="invited">
      <Heading level={2} data-size="2xs">
        {t('people.invited.title', { name })}
      </Heading>
      <p>{t('people.invited.text', { email, date: inWords(link.expiresAt) })}</p>
      <Input
        readOnly
        value={address}
        aria-label={t('people.invited.link')}
        onFocus={(event) => event.target.select()}
      />
      <div className="row">
        <Button variant="secondary" onClick={() => void copy().catch(() => setCopied(false))}>
          {t('people.invited.copy')}
        </Button>
        <span role="status">{copied && t('people.invited.copied')}</span>
      </div>
    </Alert>
  );
}
