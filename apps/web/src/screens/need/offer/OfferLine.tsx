import { Button } from '@digdir/designsystemet-react';
import type { NeedView, OfferView } from '@vertskap/contract';
import { ActProblem } from '../../../deeds/ActProblem.js';
import { useAct } from '../../../deeds/use-act.js';
import { onDate } from '../../../format/index.js';
import { t } from '../../../i18n/index.js';
import { replyDue } from './offer.rules.js';

/** On the ball card: to whom the ball has been offered on, what for, and until when they have to say yes or no. */
export function OfferLine({ view, offer }: { view: NeedView; offer: OfferView }) {
  const back = useAct('takeBackOffer', view.need);
  const due = replyDue(view);
  return (
    <div className="offer-line">
      <p>
        <strong>{t('offer.offered-to', { sector: offer.to.name, date: onDate(offer.offeredAt) })}</strong>
      </p>
      <p>{due ? t('offer.awaits-by', { date: onDate(due) }) : t('offer.awaits')}</p>
      <p className="ball-needed">
        {t('need.needed')} {offer.needed}
        {offer.replyBy && ` ${t('need.reply-by', { date: onDate(offer.replyBy) })}`}
      </p>
      {view.abilities.includes('take_back') && (
        <Button variant="tertiary" loading={back.sending} onClick={() => void back.act({})}>
          {t('offer.take-back')}
        </Button>
      )}
      <ActProblem problem={back.problem} />
    </div>
  );
}
