import { whenPressed } from '../../deeds/when-pressed.js';
import { t, texts, withTexts } from '../../i18n/index.js';

/** The forms that buttons on the desk open; each is fetched when it is wanted. */

/** A form, with what it says. */
const deed: typeof whenPressed = (load, button) => whenPressed(() => withTexts([texts.deeds], load), button);

export const GiveDialog = deed(
  () => import('./GiveDialog.js').then((m) => m.GiveDialog),
  () => ({ label: t('desk.give') }),
);
export const LabelDialog = deed(
  () => import('./LabelDialog.js').then((m) => m.LabelDialog),
  () => ({ label: t('desk.label') }),
);
export const AssignDialog = deed(
  () => import('./AssignDialog.js').then((m) => m.AssignDialog),
  () => ({ label: t('desk.assign') }),
);
export const MergeDialog = deed(
  () => import('../need/merge/MergeDialog.js').then((m) => m.MergeDialog),
  () => ({ label: t('merge.do'), small: true }),
);
