import { Heading } from '@digdir/designsystemet-react';
import type { AttachedGuide as Guide, Named, NeedView } from '@vertskap/contract';
import { capital, dateInOslo, inWords } from '../../../format/index.js';
import { currentLanguage, t } from '../../../i18n/index.js';
import { FormDialog } from '../../../ui/index.js';
import { RegisterDialog } from '../dialogs.js';
import { inMyLanguage } from '../statutory/statutory-words.js';
import { completeAt, partsOf, remaining } from './brought.rules.js';
import { OpenGuide } from './OpenGuide.js';
import { PartRow } from './PartRow.js';
import { useRemoving } from './use-need-guides.js';

type Props = { view: NeedView; attached: Guide; municipality: Named; mayAttach: boolean; mayBring: boolean };

/** A procedure that a need goes through, and what remains to be sent in. */
export default function AttachedGuide({ view, attached, municipality, mayAttach, mayBring }: Props) {
  const { need, abilities } = view;
  const { guide, by, at, items } = attached;
  const remove = useRemoving(need.id, guide.id);
  const parts = partsOf(attached, currentLanguage());
  const complete = completeAt(parts);
  const name = inMyLanguage(guide.name);
  return (
    <article className="need-guide" aria-label={name}>
      <div className="need-guide-head">
        <Heading level={3} data-size="2xs">
          {name}
        </Heading>
        <OpenGuide guide={guide} municipality={municipality} />
      </div>
      {parts.length > 0 && (
        <>
          <p>{t('need-guides.remains', { n: remaining(parts) })}</p>
          <ul className="need-guide-parts">
            {parts.map((part) => (
              <PartRow
                key={part.id}
                need={need}
                guide={guide.id}
                part={{ ...part, what: capital(part.what) }}
                mayBring={mayBring}
              />
            ))}
          </ul>
        </>
      )}
      {complete && abilities.includes('register_statutory') && guide.rules[0] && (
        <div className="stack">
          <p>{t('need-guides.complete')}</p>
          <RegisterDialog need={need} rule={guide.rules[0]} receivedOn={dateInOslo(new Date(complete))} />
        </div>
      )}
      <div className="need-guide-head">
        <p className="need-quiet">{t('need-guides.attached', { who: `${by.name} (${by.unit})`, date: inWords(at) })}</p>
        {mayAttach && items.length === 0 && (
          <FormDialog
            open={t('need-guides.remove')}
            label={t('need-guides.remove.of', { name })}
            title={t('need-guides.remove.of', { name })}
            submit={t('need-guides.remove')}
            variant="tertiary"
            danger
            onSubmit={remove}
          >
            <p>{t('need-guides.remove.text')}</p>
          </FormDialog>
        )}
      </div>
    </article>
  );
}
