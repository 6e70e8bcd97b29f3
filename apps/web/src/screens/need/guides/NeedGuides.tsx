import { useMemo, useState } from 'react';
import { Heading } from '@digdir/designsystemet-react';
import { type GuideId, likelyGuides, type NeedView } from '@vertskap/contract';
import { ActProblem } from '../../../deeds/ActProblem.js';
import { t, texts, withTexts } from '../../../i18n/index.js';
import { FormDialog, later, SelectField } from '../../../ui/index.js';
import { LikelyGuides } from './LikelyGuides.js';
import { useGuides } from '../../guides/use-guides.js';
import { inMyLanguage } from '../statutory/statutory-words.js';
import { useGuideDeed, useNeedGuides } from './use-need-guides.js';

const AttachedGuide = later(() => withTexts([texts.guides], () => import('./AttachedGuide.js')), { rows: 1 }); // on most needs none lies

/** Which procedure a need goes through: what its words hint at, what either side laid to it, and what remains to be sent in. */
export function NeedGuides({ view }: { view: NeedView }) {
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
        <AttachedGuide key={attached.guide.id} view={view} attached={attached} {...data} />
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
