import { deedForm } from '../../deeds/deed-form.js';
import { t } from '../../i18n/index.js';

/** The forms that buttons open which most needs have; each is fetched when it is wanted. Those of one part that comes later are declared there. */

export const HandOverDialog = deedForm(
  () => import('./HandOverDialog.js').then((m) => m.HandOverDialog),
  () => ({ label: t('need.hand-over') }),
);
export const AssignDialog = deedForm(
  () => import('./offer/AssignDialog.js').then((m) => m.AssignDialog),
  () => ({ label: t('offer.assign'), variant: 'tertiary' }),
);
export const DeclineDialog = deedForm(
  () => import('./DeclineDialog.js').then((m) => m.DeclineDialog),
  () => ({ label: t('need.decline'), variant: 'tertiary' }),
);
export const ReferDialog = deedForm(
  () => import('./ReferDialog.js').then((m) => m.ReferDialog),
  () => ({ label: t('need.refer'), variant: 'tertiary' }),
);
export const SendBackDialog = deedForm(
  () => import('./SendBackDialog.js').then((m) => m.SendBackDialog),
  () => ({ label: t('need.send-back') }),
);
export const WithdrawDialog = deedForm(
  () => import('./WithdrawDialog.js').then((m) => m.WithdrawDialog),
  () => ({ label: t('need.withdraw'), variant: 'tertiary' }),
);
export const WaitOnDialog = deedForm(
  () => import('./WaitOnDialog.js').then((m) => m.WaitOnDialog),
  () => ({ label: t('need.wait-on'), variant: 'tertiary' }),
);
export const AmendDialog = deedForm(
  () => import('./amend/AmendDialog.js').then((m) => m.AmendDialog),
  ({ stands }) => ({ label: t(stands ? 'need.amend.correct' : 'need.amend.edit'), variant: 'tertiary', small: true }),
);
export const LabelNeedDialog = deedForm(
  () => import('./assignment/LabelNeedDialog.js').then((m) => m.LabelNeedDialog),
  () => ({ label: t('assignment.label'), variant: 'tertiary' }),
);
export const KindDialog = deedForm(
  () => import('./opportunity/KindDialog.js').then((m) => m.KindDialog),
  ({ need }) => ({
    label: t(need.kind === 'need' ? 'opportunity.make' : 'opportunity.unmake'),
    variant: 'tertiary',
  }),
);
export const MergeDialog = deedForm(
  () => import('./merge/MergeDialog.js').then((m) => m.MergeDialog),
  () => ({ label: t('merge.do'), variant: 'tertiary' }),
);
export const SplitDialog = deedForm(
  () => import('./merge/SplitDialog.js').then((m) => m.SplitDialog),
  () => ({ label: t('merge.split'), variant: 'tertiary' }),
);
export const UnmergeDialog = deedForm(
  () => import('./merge/UnmergeDialog.js').then((m) => m.UnmergeDialog),
  () => ({ label: t('merge.unmerge'), variant: 'tertiary' }),
);
export const AddCompany = deedForm(
  () => import('./backing/AddCompany.js').then((m) => m.AddCompany),
  () => ({ label: t('backing.add') }),
);
export const BackDialog = deedForm(
  () => import('./backing/BackDialog.js').then((m) => m.BackDialog),
  ({ known }) => ({ label: t(known ? 'backing.change' : 'backing.back'), variant: known ? 'tertiary' : 'secondary' }),
);
export const SpeakingDialog = deedForm(
  () => import('./backing/SpeakingDialog.js').then((m) => m.SpeakingDialog),
  ({ backing }) => ({ label: t(backing.speaks ? 'backing.end' : 'backing.invite'), variant: 'tertiary' }),
);
export const WithdrawBackingDialog = deedForm(
  () => import('./backing/WithdrawBackingDialog.js').then((m) => m.WithdrawBackingDialog),
  () => ({ label: t('backing.withdraw'), variant: 'tertiary' }),
);
export const CommitDialog = deedForm(
  () => import('./commitment/CommitDialog.js').then((m) => m.CommitDialog),
  () => ({ label: t('commitments.commit') }),
);
export const RegisterDialog = deedForm(
  () => import('./statutory/RegisterDialog.js').then((m) => m.RegisterDialog),
  () => ({ label: t('statutory.register') }),
);
