import { Button } from '@digdir/designsystemet-react';
import { XMarkIcon } from '@navikt/aksel-icons';

/** A cross that takes something out of a list; `label` says what. */
export function RemoveButton({ label, busy, onClick }: { label: string; busy: boolean; onClick: () => void }) {
  return (
    <Button variant="tertiary" data-size="sm" icon title={label} aria-label={label} disabled={busy} onClick={onClick}>
      <XMarkIcon aria-hidden />
    </Button>
  );
}
