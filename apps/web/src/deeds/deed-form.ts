import { texts, withTexts } from '../i18n/index.js';
import { whenPressed } from './when-pressed.js';

/** A form that a button opens to do something with a need, with what such forms say. */
export const deedForm: typeof whenPressed = (load, button) => whenPressed(() => withTexts([texts.deeds], load), button);
