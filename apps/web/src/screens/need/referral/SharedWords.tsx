import { Heading } from '@digdir/designsystemet-react';
import type { ReferralShared } from '@vertskap/contract';
import { AttachedFiles } from '../../../attachments/AttachedFiles.js';
import { onDate } from '../../../format/index.js';
import { t } from '../../../i18n/index.js';
import { onBehalf } from '../../../ui/index.js';

/** Just what a neighbour sees: the same to whoever agrees to it and to whoever reads it. */
export function SharedWords({ shared }: { shared: ReferralShared }) {
  return (
    <div className="referral-shared">
      <Heading level={4} data-size="2xs" lang={shared.language}>
        {shared.title}
      </Heading>
      <p className="letter-body" lang={shared.language}>
        {shared.body}
      </p>
      <p className="need-quiet">{t('referral.behalf', { behalf: onBehalf(shared.onBehalf) })}</p>
      <AttachedFiles files={shared.attachments} />
      {shared.messages.map(({ id, author, at, body, language, attachments }) => (
        <div key={id} className="referral-message">
          <p>
            <strong>{author.unit}</strong>, {author.name}, {onDate(at)}
          </p>
          <p className="letter-body" lang={language}>
            {body}
          </p>
          <AttachedFiles files={attachments} />
        </div>
      ))}
    </div>
  );
}
