import { Heading, Tag } from '@digdir/designsystemet-react';
import type { NeedView, ResultView } from '@vertskap/contract';
import { deedForm } from '../../../deeds/deed-form.js';
import { onDate } from '../../../format/index.js';
import { t } from '../../../i18n/index.js';
import { useActing } from '../../../session/session.js';
import { lastOfEach } from './result.rules.js';
import { weightInWords } from './result-words.js';

const TellResultDialog = deedForm(
  () => import('./TellResultDialog.js').then((m) => m.TellResultDialog),
  ({ known }) => ({
    label: t(known ? 'opportunity.result.tell-anew' : 'opportunity.result.tell'),
    variant: known ? 'tertiary' : 'secondary',
    small: true,
  }),
);

/** What each side says came of an opportunity, and where one's own side says so. */
export default function Results({ view: { need, abilities } }: { view: NeedView }) {
  const { side } = useActing();
  const results = lastOfEach(need.results);
  return (
    <section className="side-part" aria-labelledby="result-title">
      <Heading level={2} data-size="2xs" id="result-title">
        {t('opportunity.result')}
      </Heading>
      {results.length > 0 ? (
        <ul className="side-list">
          {results.map((result) => (
            <Said key={result.id} result={result} />
          ))}
        </ul>
      ) : (
        <p className="need-quiet">{t('opportunity.result.none')}</p>
      )}
      {abilities.includes('tell_result') && (
        <TellResultDialog need={need} known={results.some(({ by }) => by.side === side)} />
      )}
    </section>
  );
}

function Said({ result: { result, jobs, kroner, sentence, language, by, at } }: { result: ResultView }) {
  const weight = weightInWords(jobs, kroner);
  return (
    <li>
      <Tag data-color={result === 'established' ? 'success' : 'neutral'} data-size="sm">
        {t(`opportunity.result.${result}`)}
      </Tag>
      {weight && <p>{weight}</p>}
      {sentence && <p lang={language}>{sentence}</p>}
      <p className="need-quiet">{t('opportunity.result.by', { name: by.name, unit: by.unit, date: onDate(at) })}</p>
    </li>
  );
}
