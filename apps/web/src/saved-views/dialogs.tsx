import { useId, useState } from 'react';
import { Checkbox, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import type { SavedView, SavedViews } from '@vertskap/contract';
import { t } from '../i18n/index.js';
import { FormDialog } from '../ui/index.js';
import { useSaving } from './use-saved-views.js';

type Filters = Record<string, string | undefined>;
type KeepProps = { page: SavedView['page']; filters: Filters; kept: SavedViews };

/** Gives the filters that are shown a name. */
export function KeepView({ page, filters, kept: { views, most } }: KeepProps) {
  const { save } = useSaving();
  const form = useWords(
    '',
    false,
    views.filter((view) => view.page === page),
  );
  const full = views.length >= most;
  return (
    <FormDialog
      open={t('views.keep')}
      title={t('views.keep')}
      submit={t('common.save')}
      onOpen={form.begin}
      onSubmit={async () => !full && form.isGood() && save(crypto.randomUUID(), page, filters, form.words)}
    >
      {full ? <ValidationMessage>{t('views.full', { most })}</ValidationMessage> : <p>{t('views.keep.text')}</p>}
      <Words form={form} page={page} />
    </FormDialog>
  );
}

type ChangeProps = { view: SavedView; others: SavedView[]; filters: Filters };

/** Another name, or what the list opens with. What is gone of it goes for good. */
export function ChangeView({ view, others, filters }: ChangeProps) {
  const { save } = useSaving();
  const form = useWords(
    view.name,
    view.starts,
    others.filter(({ id }) => id !== view.id),
  );
  return (
    <FormDialog
      open={t('views.change')}
      label={t('views.change.of', { name: view.name })}
      title={t('views.change.of', { name: view.name })}
      submit={t('common.save')}
      variant="tertiary"
      onOpen={form.begin}
      onSubmit={async () => form.isGood() && save(view.id, view.page, filters, form.words)}
    >
      <Words form={form} page={view.page} />
    </FormDialog>
  );
}

/** The filters that are shown instead of those that the view holds, which they were changed from. */
export function UpdateView({ view: { id, page, name, starts }, filters }: { view: SavedView; filters: Filters }) {
  const { save } = useSaving();
  return (
    <FormDialog
      open={t('views.update.of', { name })}
      title={t('views.update.of', { name })}
      submit={t('common.save')}
      onSubmit={() => save(id, page, filters, { name, starts })}
    >
      <p>{t('views.update.text', { name })}</p>
    </FormDialog>
  );
}

export function RemoveView({ view: { id, name } }: { view: SavedView }) {
  const { remove } = useSaving();
  return (
    <FormDialog
      open={t('views.remove')}
      label={t('views.remove.of', { name })}
      title={t('views.remove.of', { name })}
      submit={t('views.remove')}
      variant="tertiary"
      danger
      onSubmit={() => remove(id)}
    >
      <p>{t('views.remove.text')}</p>
    </FormDialog>
  );
}

type Form = ReturnType<typeof useWords>;

/** `others`: whose names are taken. */
function useWords(name: string, starts: boolean, others: SavedView[]) {
  const [words, setWords] = useState({ name, starts });
  const [tried, setTried] = useState(false);
  const trimmed = { ...words, name: words.name.trim() };
  const taken = others.some((other) => other.name.toLowerCase() === trimmed.name.toLowerCase());
  const problem = trimmed.name === '' ? t('views.missing.name') : taken ? t('views.taken') : undefined;
  return {
    words: trimmed,
    problem: tried && problem,
    typed: words.name,
    set: (news: Partial<typeof words>) => setWords((old) => ({ ...old, ...news })),
    begin: () => (setWords({ name, starts }), setTried(false)),
    isGood: () => (setTried(true), !problem),
  };
}

function Words({ form, page }: { form: Form; page: SavedView['page'] }) {
  const id = useId();
  return (
    <>
      <Textfield
        label={t('views.name')}
        maxLength={80}
        autoComplete="off"
        value={form.typed}
        error={form.problem}
        onChange={(event) => form.set({ name: event.target.value })}
      />
      {page === 'needs' && (
        <Checkbox
          id={id}
          label={t('views.starts')}
          checked={form.words.starts}
          onChange={(event) => form.set({ starts: event.target.checked })}
        />
      )}
    </>
  );
}
