import { useMutation } from '@tanstack/react-query';
import { Button } from '@digdir/designsystemet-react';
import { t } from '../i18n/index.js';
import { Failure } from '../ui/index.js';
import { useHints } from './use-hints.js';

/** Gives back the hints that were closed. */
export function ShowHints() {
  const { showAll } = useHints();
  const show = useMutation({ mutationFn: showAll });
  return (
    <div className="row">
      <Button variant="secondary" data-size="sm" loading={show.isPending} onClick={() => show.mutate()}>
        {t('hints.show')}
      </Button>
      <span role="status">{show.isSuccess && t('hints.shown')}</span>
      {show.isError && <Failure error={show.error} />}
    </div>
  );
}
