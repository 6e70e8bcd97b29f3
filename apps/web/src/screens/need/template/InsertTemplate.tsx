import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { Dialog, Heading, Textfield } from '@digdir/designsystemet-react';
import type { TemplatesView } from '@vertskap/contract';
import { api, call } from '../../../api/call.js';
import { useOpening } from '../../../deeds/when-pressed.js';
import { currentLanguage, t } from '../../../i18n/index.js';
import { Failure, Loading } from '../../../ui/index.js';
import { COMPOSER_ID } from '../focus-composer.js';
import { insertInto } from './insert.rules.js';
import './insert-template.css';

type Props = { body: string; max: number; onInsert: (body: string) => void };

/** Chooses a text that is often answered with, and puts it where the cursor stands: to be changed, and not sent. */
export function InsertTemplate({ body, max, onInsert }: Props) {
  const { opened, close } = useOpening();
  const { data, error, refetch } = useQuery({
    queryKey: ['templates'],
    queryFn: ({ signal }) => call(api.templates, undefined, signal),
    enabled: opened,
  });
  function insert(text: string): void {
    const field = document.getElementById(COMPOSER_ID);
    const end = { from: body.length, to: body.length };
    const marked = field instanceof HTMLTextAreaElement ? { from: field.selectionStart, to: field.selectionEnd } : end;
    const inserted = insertInto(body, text, marked);
    onInsert(inserted.body.slice(0, max));
    close();
    requestAnimationFrame(() => {
      field?.focus(); // the dialog gives the focus back to its button first
      if (field instanceof HTMLTextAreaElement) field.setSelectionRange(inserted.at, inserted.at);
    });
  }
  return (
    <Dialog open={opened} onClose={close} closeButton={t('common.close')} aria-label={t('insert-template.do')}>
      <Heading level={2} data-size="sm">
        {t('insert-template.do')}
      </Heading>
      {!opened ? null : data ? (
        <Choices view={data} onChoose={insert} />
      ) : error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
      <p>
        <Link href="/maler" className="ds-link">
          {t('insert-template.keep')}
        </Link>
      </p>
    </Dialog>
  );
}

/** Those in the language that the message will be marked with. */
function Choices({ view, onChoose }: { view: TemplatesView; onChoose: (text: string) => void }) {
  const [sought, setSought] = useState('');
  const language = currentLanguage();
  const all = view.templates.flatMap(({ id, name, sector, texts }) => {
    const text = texts[language];
    return text === null ? [] : [{ id, name, sector, text }];
  });
  const words = sought.trim().toLowerCase();
  const found = all.filter(({ name, text }) => `${name} ${text}`.toLowerCase().includes(words));
  const others = view.templates.length - all.length;
  if (view.templates.length === 0) return <p>{t('insert-template.none')}</p>;
  return (
    <>
      {all.length > 5 && (
        <Textfield
          type="search"
          label={t('insert-template.seek')}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      )}
      <ul className="insert-templates">
        {found.map(({ id, name, sector, text }) => (
          <li key={id}>
            <button type="button" className="insert-template" onClick={() => onChoose(text)}>
              <strong>{name}</strong>
              {sector && <span className="insert-template-whose">{sector.name}</span>}
              <span className="insert-template-text">{text}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && all.length > 0 && <p>{t('insert-template.not-found')}</p>}
      {others > 0 && <p>{t('insert-template.other-languages', { n: others })}</p>}
    </>
  );
}
