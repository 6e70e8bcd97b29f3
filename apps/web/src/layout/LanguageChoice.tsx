import type { Language } from '@vertskap/contract';
import { languages, t, useLanguage } from '../i18n/index.js';
import { choose } from '../i18n/person.js';
import { keepLanguage, useSession } from '../session/session.js';

/** Each language under its own name; the page stays where it is. */
const names: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

export function LanguageChoice() {
  const current = useLanguage();
  const { person } = useSession();

  async function change(language: Language): Promise<void> {
    await choose(language);
    if (person) await keepLanguage(language).catch(() => undefined); // spoken here in any case
  }
  return (
    <div className="language-choice" role="group" aria-label={t('session.language')}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          onClick={() => void change(language)}
        >
          {names[language]}
        </button>
      ))}
    </div>
  );
}
