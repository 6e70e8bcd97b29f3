import { Alert, Button, Heading } from '@digdir/designsystemet-react';
import { clockTime, inWords } from '../../../format/index.js';
import { t } from '../../../i18n/index.js';
import type { Version } from './use-change.js';

type Props = { newest: Version; busy: boolean; onTheirs: () => void; onMine: () => void };

/** Somebody else saved first: nothing of theirs or mine is lost without being asked. */
export function Overtaken({ newest: { version, since }, busy, onTheirs, onMine }: Props) {
  return (
    <Alert data-color="warning" role="alert" className="overtaken">
      <Heading level={2} data-size="2xs">
        {t('promises.change.overtaken')}
      </Heading>
      <p>{t('promises.change.overtaken.text', { version, date: inWords(since), time: clockTime(since) })}</p>
      <div className="row">
        <Button loading={busy} onClick={onMine}>
          {t('promises.change.mine')}
        </Button>
        <Button variant="secondary" onClick={onTheirs}>
          {t('promises.change.theirs')}
        </Button>
      </div>
    </Alert>
  );
}
