import { deedForm } from '../../deeds/deed-form.js';
import { t } from '../../i18n/index.js';

/** The forms that buttons on the desk open; each is fetched when it is wanted. */

export const GiveDialog = deedForm(
  () => import('./GiveDialog.js').then((m) => m.GiveDialog),
  () => ({ label: t('desk.give') }),
);
export const LabelDialog = deedForm(
  () => import('./LabelDialog.js').then((m) => m.LabelDialog),
  () => ({ label: t('desk.label') }),
);
export const AssignDialog = deedForm(
  () => import('./AssignDialog.js').then((m) => m.AssignDialog),
  () => ({ label: t('desk.assign') }),
);
export const MergeDialog = deedForm(
  () => import('../need/merge/MergeDialog.js').then((m) => m.MergeDialog),
  () => ({ label: t('merge.do'), small: true }),
);
