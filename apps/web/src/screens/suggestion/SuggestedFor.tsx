import { SuggestedSectors } from './SuggestedSectors.js';
import { together } from './suggestion.rules.js';
import { useSuggestions } from './use-suggestions.js';

type Props = { needIds: string[]; chosenId: string; onChoose: (sectorId: string) => void };

/** In a dialog that gives needs to a sector; asked for when the dialog opens, so that the page itself waits for nothing. */
export function SuggestedFor({ needIds, chosenId, onChoose }: Props) {
  const suggested = useSuggestions(needIds);
  return (
    <SuggestedSectors
      suggestions={together(needIds.map((id) => suggested.get(id) ?? []))}
      chosenId={chosenId}
      onChoose={({ id }) => onChoose(id)}
    />
  );
}
