import { Button } from '@digdir/designsystemet-react';
import { t } from '../../i18n/index.js';
import { type Reason, type Suggestion } from './suggestion.rules.js';
import './suggestion.css';

type Props = {
  suggestions: Suggestion[];
  /** Where the press gives the need at once, the button says so; else it fills in the form. */
  gives?: boolean;
  chosenId?: string;
  onChoose: (sector: Suggestion['sector']) => void;
};

/** The sectors that most likely should have it, each with why. One press takes the suggestion. */
export function SuggestedSectors({ suggestions, gives = false, chosenId, onChoose }: Props) {
  if (suggestions.length === 0) return null;
  return (
    <div className="suggested" role="group" aria-label={t('suggestion.title')}>
      <p className="suggested-title">{t('suggestion.title')}</p>
      <ul>
        {suggestions.map(({ sector, reasons }) => (
          <li key={sector.id}>
            <Button
              type="button"
              data-size="sm"
              variant={sector.id === chosenId ? 'primary' : 'secondary'}
              aria-pressed={gives ? undefined : sector.id === chosenId}
              aria-label={gives ? undefined : t('suggestion.choose', { sector: sector.name })}
              onClick={() => onChoose(sector)}
            >
              {gives ? t('suggestion.give', { sector: sector.name }) : sector.name}
            </Button>
            <span>{reasons.map(words).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function words(reason: Reason): string {
  switch (reason.kind) {
    case 'alike':
      return t('suggestion.reason.alike', { n: reason.n, of: reason.of });
    case 'topic':
      return t('suggestion.reason.topic', { topic: t(`topic.${reason.topic}`) });
    case 'fits':
      return t('suggestion.reason.fits', { n: reason.n, of: reason.of });
  }
}
