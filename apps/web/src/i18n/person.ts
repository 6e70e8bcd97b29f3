import type { Language } from '@vertskap/contract';
import { currentLanguage, speak } from './index.js';

let chosen: Language | undefined;

/** The person chose a language here and now: that goes before what is stored about them. */
export async function choose(language: Language): Promise<void> {
  chosen = language;
  await speak(language);
}

/** The language of whoever signed in, unless another one was just chosen. */
export async function speakAs(language: Language): Promise<void> {
  if (!chosen && language !== currentLanguage()) await speak(language);
}
