import { Heading } from '@digdir/designsystemet-react';
import type { GuideView, Named } from '@vertskap/contract';
import { capital, inWords } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { inMyLanguage } from '../need/statutory/statutory-words.js';
import { GuideDeadlines } from './GuideDeadlines.js';
import './guides.css';

type Props = { guide: GuideView; municipality: Named };

/** What a guide says, in the order in which somebody asks: is it for me, what must I send, when do I get an answer, what holds here. */
export function GuideBody({ guide, municipality }: Props) {
  const { own, checked, items, note, source } = guide;
  return (
    <>
      <section className="card stack">
        <Heading level={2} data-size="2xs">
          {t('guides.for-whom')}
        </Heading>
        <p>{inMyLanguage(guide.forWhom)}</p>
        <Heading level={2} data-size="2xs">
          {t('guides.complete')}
        </Heading>
        {items.length > 0 ? (
          <ul className="guide-items">
            {items.map((item) => (
              <li key={item.id}>
                <span>{capital(inMyLanguage(item.what))}</span>
                <span className="guides-quiet">
                  {t(`guides.by.${item.by}`)} · {t(`guides.item.${item.certainty}`)}
                  {item.source && <Source href={item.source} of={inMyLanguage(item.what)} />}
                </span>
              </li>
            ))}
          </ul>
        ) : (
          <p>{t('guides.complete.unknown')}</p>
        )}
        {own && own.items.length > 0 && (
          <>
            <p>{t('guides.own.items', { municipality: municipality.name })}</p>
            <ul className="guide-items">
              {own.items.map((item) => (
                <li key={item.id}>
                  <span lang={own.language}>{capital(item.what)}</span>
                  <span className="guides-quiet">{t(`guides.by.${item.by}`)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        {note && (
          <p className="guides-quiet">
            {inMyLanguage(note)}
            {source && <Source href={source} of={inMyLanguage(guide.name)} />}
          </p>
        )}
      </section>
      {own && (own.text ?? own.fee ?? own.link) !== null && (
        <section className="card stack">
          <Heading level={2} data-size="2xs">
            {t('guides.own', { municipality: municipality.name })}
          </Heading>
          {own.text && (
            <p className="guide-text" lang={own.language}>
              {own.text}
            </p>
          )}
          {own.fee && (
            <p>
              <strong>{t('guides.fee')}</strong>: <span lang={own.language}>{own.fee}</span>
            </p>
          )}
          {own.link && (
            <a href={own.link} target="_blank" rel="noreferrer" className="ds-link">
              {t('guides.link', { municipality: municipality.name })}
            </a>
          )}
        </section>
      )}
      <GuideDeadlines guide={guide} municipality={municipality} />
      <p className="guides-quiet">
        {t('guides.national', { date: inWords(guide.checkedOn) })}{' '}
        {checked && t('guides.checked', { municipality: municipality.name, by: checked.by, date: inWords(checked.at) })}
      </p>
    </>
  );
}

const Source = ({ href, of }: { href: string; of: string }) => (
  <>
    {' '}
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      className="ds-link"
      aria-label={t('guides.source.of', { what: of })}
    >
      {t('guides.source')}
    </a>
  </>
);
