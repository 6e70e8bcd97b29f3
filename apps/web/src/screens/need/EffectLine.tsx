import type { NeedView } from '@vertskap/contract';
import { onDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { useActing } from '../../session/session.js';
import { effectOf, type WritingKind } from './composer.rules.js';
import { offerAfter } from './offer/offer.rules.js';

/** What sending does to the ball and the clock, said before the button is pressed. */
export function EffectLine({ kind, view, promisedBy }: { kind: WritingKind; view: NeedView; promisedBy: string }) {
  const acting = useActing();
  const offered = offerAfter(kind, view.need.offer, acting.sector?.id);
  const effect = effectOf(kind, view, acting);
  return (
    <p className="effect" aria-live="polite">
      <strong>{t('need.effect')}</strong>{' '}
      {effect.to === 'provisional'
        ? t('need.effect.provisional', {
            name: effect.name,
            date: promisedBy ? onDate(promisedBy) : t('need.effect.the-date'),
          })
        : t(`need.effect.${effect.to}`, 'name' in effect ? { name: effect.name } : undefined)}
      {offered && ` ${t(`offer.effect.${offered}`, { sector: view.need.offer?.to.name ?? '' })}`}
    </p>
  );
}
