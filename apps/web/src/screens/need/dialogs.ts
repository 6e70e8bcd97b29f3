import { deedForm } from '../../deeds/deed-form.js';
import { currentLanguage, t } from '../../i18n/index.js';
import { textOf } from './opportunity/opportunity.rules.js';

/** The forms that buttons on the page of a need open; each is fetched when it is wanted. */

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
export const AskDialog = deedForm(
  () => import('./consultation/AskDialog.js').then((m) => m.AskDialog),
  () => ({ label: t('consultation.ask') }),
);
export const NameReadersDialog = deedForm(
  () => import('./readers/NameReadersDialog.js').then((m) => m.NameReadersDialog),
  () => ({ label: t('readers.name') }),
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
const ASKED = { flag: 'politics.flag', lift: 'politics.lift', ask: 'politics.ask' } as const;
export const ReasonDialog = deedForm(
  () => import('./politics/ReasonDialog.js').then((m) => m.ReasonDialog),
  ({ what }) => ({ label: t(ASKED[what]), variant: what === 'lift' ? 'tertiary' : 'secondary' }),
);
export const CouncilDialog = deedForm(
  () => import('./politics/CouncilDialog.js').then((m) => m.CouncilDialog),
  ({ pending }) => ({
    label: t(pending ? 'politics.council.again' : 'politics.council'),
    variant: pending ? 'tertiary' : 'secondary',
  }),
);
export const DecisionDialog = deedForm(
  () => import('./politics/DecisionDialog.js').then((m) => m.DecisionDialog),
  () => ({ label: t('politics.decision') }),
);
export const RegisterDialog = deedForm(
  () => import('./statutory/RegisterDialog.js').then((m) => m.RegisterDialog),
  () => ({ label: t('statutory.register') }),
);
export const SuspendDialog = deedForm(
  () => import('./statutory/dialogs.js').then((m) => m.SuspendDialog),
  () => ({ label: t('statutory.suspend') }),
);
export const ResumeDialog = deedForm(
  () => import('./statutory/dialogs.js').then((m) => m.ResumeDialog),
  () => ({ label: t('statutory.resume') }),
);
export const DecideDialog = deedForm(
  () => import('./statutory/dialogs.js').then((m) => m.DecideDialog),
  () => ({ label: t('statutory.decide') }),
);
export const CancelDialog = deedForm(
  () => import('./statutory/dialogs.js').then((m) => m.CancelDialog),
  () => ({ label: t('statutory.cancel'), variant: 'tertiary' }),
);
export const CommitDialog = deedForm(
  () => import('./commitment/CommitDialog.js').then((m) => m.CommitDialog),
  () => ({ label: t('commitments.commit') }),
);
export const FulfilDialog = deedForm(
  () => import('./commitment/dialogs.js').then((m) => m.FulfilDialog),
  () => ({ label: t('commitments.fulfil'), small: true }),
);
export const PostponeDialog = deedForm(
  () => import('./commitment/dialogs.js').then((m) => m.PostponeDialog),
  () => ({ label: t('commitments.postpone'), variant: 'tertiary', small: true }),
);
export const ReleaseDialog = deedForm(
  () => import('./commitment/dialogs.js').then((m) => m.ReleaseDialog),
  () => ({ label: t('commitments.release'), variant: 'tertiary', small: true }),
);
export const SubjectsDialog = deedForm(
  () => import('./opportunity/SubjectsDialog.js').then((m) => m.SubjectsDialog),
  () => ({ label: t('opportunity.about.choose'), variant: 'tertiary', small: true }),
);
export const CheckDialog = deedForm(
  () => import('./opportunity/CheckDialog.js').then((m) => m.CheckDialog),
  ({ check }) => ({
    label: t('opportunity.check.more'),
    name: t('opportunity.check.more.of', { text: textOf(check, currentLanguage()) }),
    variant: 'tertiary',
    small: true,
  }),
);
export const TellResultDialog = deedForm(
  () => import('./result/TellResultDialog.js').then((m) => m.TellResultDialog),
  ({ known }) => ({
    label: t(known ? 'opportunity.result.tell-anew' : 'opportunity.result.tell'),
    variant: known ? 'tertiary' : 'secondary',
    small: true,
  }),
);
export const InsertTemplate = deedForm(
  () => import('./template/InsertTemplate.js').then((m) => m.InsertTemplate),
  () => ({ label: t('insert-template.do'), small: true }),
);
