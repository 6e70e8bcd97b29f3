import { Button } from '@digdir/designsystemet-react';
import type { GuideId, Named } from '@vertskap/contract';
import { t } from '../../../i18n/index.js';
import { inMyLanguage } from '../statutory/statutory-words.js';
import { OpenGuide } from './OpenGuide.js';
import { useGuides } from '../../guides/use-guides.js';
import './likely-guides.css';

type Props = {
  likely: GuideId[];
  municipality: Named;
  /** Lays it to the need; none where there is no need yet, or the reader may not. */
  onAttach?: (guide: GuideId) => Promise<boolean>;
};

/** What a text may be about, and never more than may: one tap tells what the procedure asks for. */
export function LikelyGuides({ likely, municipality, onAttach }: Props) {
  const { data } = useGuides(municipality.id, likely.length > 0);
  const guides = likely.flatMap((id) => data?.guides.find((guide) => guide.id === id) ?? []);
  return (
    <div aria-live="polite" className="likely-guides" hidden={guides.length === 0}>
      <p>{t('need-guides.likely')}</p>
      <ul>
        {guides.map((guide) => (
          <li key={guide.id}>
            <strong>{inMyLanguage(guide.name)}</strong>
            <span className="row">
              <OpenGuide guide={guide} municipality={municipality} />
              {onAttach && (
                <Button
                  type="button"
                  variant="tertiary"
                  data-size="sm"
                  aria-label={t('need-guides.attach.of', { name: inMyLanguage(guide.name) })}
                  onClick={() => void onAttach(guide.id)}
                >
                  {t('need-guides.attach.do')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      <p className="likely-quiet">{t('need-guides.likely.text')}</p>
    </div>
  );
}
