import { useMemo, useState } from 'react';
import { Heading } from '@digdir/designsystemet-react';
import { type AttachedGuide, type GuideId, likelyGuides, type NeedView } from '@vertskap/contract';
import { capital, dateInOslo, inWords } from '../../../format/index.js';
import { currentLanguage, t } from '../../../i18n/index.js';
import { FormDialog, SelectField } from '../../../ui/index.js';
import { LikelyGuides } from './LikelyGuides.js';
import { OpenGuide } from './OpenGuide.js';
import { useGuides } from '../../guides/use-guides.js';
import { ActProblem } from '../ActProblem.js';
import { RegisterDialog } from '../dialogs.js';
import { inMyLanguage } from '../statutory/statutory-words.js';
import { completeAt, partsOf, remaining } from './brought.rules.js';
import { PartRow } from './PartRow.js';
import { useGuideDeed, useNeedGuides, useRemoving } from './use-need-guides.js';
import './need-guides.css';

/** Which procedure a need goes through: what its words hint at, what either side laid to it, and what remains to be sent in. */
export default function NeedGuides({ view }: { view: NeedView }) {
  const { need } = view;
  const { title, body, theme } = need;
  const ofWords = useMemo(() => likelyGuides({ title, body, theme }), [title, body, theme]);
  const { data } = useNeedGuides(need);
  const { act, problem } = useGuideDeed('attachGuide');
  if (!data) return null;
  const { guides, mayAttach } = data;
  const likely = guides.length === 0 && need.state === 'open' ? ofWords : [];
  if (guides.length === 0 && likely.length === 0 && !mayAttach) return null;
  const attach = (guide: GuideId) => act({ params: { id: need.id }, body: { guide } });
  return (
    <section className="need-guides" aria-labelledby="need-guides-title">
      <Heading level={2} data-size="xs" id="need-guides-title">
        {t('need-guides.title')}
      </Heading>
      <LikelyGuides likely={likely} municipality={data.municipality} {...(mayAttach && { onAttach: attach })} />
      {problem && (
        <p role="alert">
          <ActProblem problem={problem} />
        </p>
      )}
      {guides.map((attached) => (
        <Attached key={attached.guide.id} view={view} attached={attached} {...data} />
      ))}
      {mayAttach && (
        <div className="row">
          <AttachDialog
            municipality={data.municipality.id}
            taken={guides.map(({ guide }) => guide.id)}
            onAttach={attach}
          />
        </div>
      )}
    </section>
  );
}

type AttachedProps = {
  view: NeedView;
  attached: AttachedGuide;
  municipality: { id: string; name: string };
  mayAttach: boolean;
  mayBring: boolean;
};

function Attached({ view, attached, municipality, mayAttach, mayBring }: AttachedProps) {
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

type AttachProps = { municipality: string; taken: GuideId[]; onAttach: (guide: GuideId) => Promise<boolean> };

function AttachDialog({ municipality, taken, onAttach }: AttachProps) {
  const [opened, setOpened] = useState(false);
  const { data } = useGuides(municipality, opened);
  const [guide, setGuide] = useState('');
  const [tried, setTried] = useState(false);
  const choices = (data?.guides ?? []).filter(({ id }) => !taken.includes(id));

  async function submit(): Promise<boolean> {
    setTried(true);
    const chosen = choices.find(({ id }) => id === guide);
    return chosen !== undefined && onAttach(chosen.id);
  }
  return (
    <FormDialog
      open={t('need-guides.attach')}
      title={t('need-guides.attach')}
      submit={t('need-guides.attach.do')}
      variant={taken.length > 0 ? 'tertiary' : 'secondary'}
      onOpen={() => (setOpened(true), setGuide(''), setTried(false))}
      onSubmit={submit}
    >
      <p>{t('need-guides.attach.text')}</p>
      <SelectField
        label={t('need-guides.attach.which')}
        none={t('need-guides.attach.choose')}
        value={guide}
        error={tried && guide === '' && t('need-guides.attach.missing')}
        choices={choices.map(({ id, name }) => [id, inMyLanguage(name)] as const)}
        onChange={setGuide}
      />
    </FormDialog>
  );
}
