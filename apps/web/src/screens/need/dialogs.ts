import { whenPressed } from '../../deeds/when-pressed.js';
import { currentLanguage, t, texts, withTexts } from '../../i18n/index.js';
import { textOf } from './opportunity/opportunity.rules.js';

/** The forms that buttons on the page of a need open; each is fetched when it is wanted. */

/** A form, with what it says. */
const deed: typeof whenPressed = (load, button) => whenPressed(() => withTexts([texts.deeds], load), button);

export const HandOverDialog = deed(
  () => import('./HandOverDialog.js').then((m) => m.HandOverDialog),
  () => ({ label: t('need.hand-over') }),
);
export const AssignDialog = deed(
  () => import('./offer/AssignDialog.js').then((m) => m.AssignDialog),
  () => ({ label: t('offer.assign'), variant: 'tertiary' }),
);
export const DeclineDialog = deed(
  () => import('./DeclineDialog.js').then((m) => m.DeclineDialog),
  () => ({ label: t('need.decline'), variant: 'tertiary' }),
);
export const ReferDialog = deed(
  () => import('./ReferDialog.js').then((m) => m.ReferDialog),
  () => ({ label: t('need.refer'), variant: 'tertiary' }),
);
export const SendBackDialog = deed(
  () => import('./SendBackDialog.js').then((m) => m.SendBackDialog),
  () => ({ label: t('need.send-back') }),
);
export const WithdrawDialog = deed(
  () => import('./WithdrawDialog.js').then((m) => m.WithdrawDialog),
  () => ({ label: t('need.withdraw'), variant: 'tertiary' }),
);
export const WaitOnDialog = deed(
  () => import('./WaitOnDialog.js').then((m) => m.WaitOnDialog),
  () => ({ label: t('need.wait-on'), variant: 'tertiary' }),
);
export const AmendDialog = deed(
  () => import('./amend/AmendDialog.js').then((m) => m.AmendDialog),
  ({ stands }) => ({ label: t(stands ? 'need.amend.correct' : 'need.amend.edit'), variant: 'tertiary', small: true }),
);
export const LabelNeedDialog = deed(
  () => import('./assignment/LabelNeedDialog.js').then((m) => m.LabelNeedDialog),
  () => ({ label: t('assignment.label'), variant: 'tertiary' }),
);
export const KindDialog = deed(
  () => import('./opportunity/KindDialog.js').then((m) => m.KindDialog),
  ({ need }) => ({
    label: t(need.kind === 'need' ? 'opportunity.make' : 'opportunity.unmake'),
    variant: 'tertiary',
  }),
);
export const MergeDialog = deed(
  () => import('./merge/MergeDialog.js').then((m) => m.MergeDialog),
  () => ({ label: t('merge.do'), variant: 'tertiary' }),
);
export const SplitDialog = deed(
  () => import('./merge/SplitDialog.js').then((m) => m.SplitDialog),
  () => ({ label: t('merge.split'), variant: 'tertiary' }),
);
export const UnmergeDialog = deed(
  () => import('./merge/UnmergeDialog.js').then((m) => m.UnmergeDialog),
  () => ({ label: t('merge.unmerge'), variant: 'tertiary' }),
);
export const AskDialog = deed(
  () => import('./consultation/AskDialog.js').then((m) => m.AskDialog),
  () => ({ label: t('consultation.ask') }),
);
export const NameReadersDialog = deed(
  () => import('./readers/NameReadersDialog.js').then((m) => m.NameReadersDialog),
  () => ({ label: t('readers.name') }),
);
export const AddCompany = deed(
  () => import('./backing/AddCompany.js').then((m) => m.AddCompany),
  () => ({ label: t('backing.add') }),
);
export const BackDialog = deed(
  () => import('./backing/BackDialog.js').then((m) => m.BackDialog),
  ({ known }) => ({ label: t(known ? 'backing.change' : 'backing.back'), variant: known ? 'tertiary' : 'secondary' }),
);
export const SpeakingDialog = deed(
  () => import('./backing/SpeakingDialog.js').then((m) => m.SpeakingDialog),
  ({ backing }) => ({ label: t(backing.speaks ? 'backing.end' : 'backing.invite'), variant: 'tertiary' }),
);
export const WithdrawBackingDialog = deed(
  () => import('./backing/WithdrawBackingDialog.js').then((m) => m.WithdrawBackingDialog),
  () => ({ label: t('backing.withdraw'), variant: 'tertiary' }),
);
const ASKED = { flag: 'politics.flag', lift: 'politics.lift', ask: 'politics.ask' } as const;
export const ReasonDialog = deed(
  () => import('./politics/ReasonDialog.js').then((m) => m.ReasonDialog),
  ({ what }) => ({ label: t(ASKED[what]), variant: what === 'lift' ? 'tertiary' : 'secondary' }),
);
export const CouncilDialog = deed(
  () => import('./politics/CouncilDialog.js').then((m) => m.CouncilDialog),
  ({ pending }) => ({
    label: t(pending ? 'politics.council.again' : 'politics.council'),
    variant: pending ? 'tertiary' : 'secondary',
  }),
);
export const DecisionDialog = deed(
  () => import('./politics/DecisionDialog.js').then((m) => m.DecisionDialog),
  () => ({ label: t('politics.decision') }),
);
export const RegisterDialog = deed(
  () => import('./statutory/RegisterDialog.js').then((m) => m.RegisterDialog),
  () => ({ label: t('statutory.register') }),
);
export const SuspendDialog = deed(
  () => import('./statutory/dialogs.js').then((m) => m.SuspendDialog),
  () => ({ label: t('statutory.suspend') }),
);
export const ResumeDialog = deed(
  () => import('./statutory/dialogs.js').then((m) => m.ResumeDialog),
  () => ({ label: t('statutory.resume') }),
);
export const DecideDialog = deed(
  () => import('./statutory/dialogs.js').then((m) => m.DecideDialog),
  () => ({ label: t('statutory.decide') }),
);
export const CancelDialog = deed(
  () => import('./statutory/dialogs.js').then((m) => m.CancelDialog),
  () => ({ label: t('statutory.cancel'), variant: 'tertiary' }),
);
export const CommitDialog = deed(
  () => import('./commitment/CommitDialog.js').then((m) => m.CommitDialog),
  () => ({ label: t('commitments.commit') }),
);
export const FulfilDialog = deed(
  () => import('./commitment/dialogs.js').then((m) => m.FulfilDialog),
  () => ({ label: t('commitments.fulfil'), small: true }),
);
export const PostponeDialog = deed(
  () => import('./commitment/dialogs.js').then((m) => m.PostponeDialog),
  () => ({ label: t('commitments.postpone'), variant: 'tertiary', small: true }),
);
export const ReleaseDialog = deed(
  () => import('./commitment/dialogs.js').then((m) => m.ReleaseDialog),
  () => ({ label: t('commitments.release'), variant: 'tertiary', small: true }),
);
export const SubjectsDialog = deed(
  () => import('./opportunity/SubjectsDialog.js').then((m) => m.SubjectsDialog),
  () => ({ label: t('opportunity.about.choose'), variant: 'tertiary', small: true }),
);
export const CheckDialog = deed(
  () => import('./opportunity/CheckDialog.js').then((m) => m.CheckDialog),
  ({ check }) => ({
    label: t('opportunity.check.more'),
    name: t('opportunity.check.more.of', { text: textOf(check, currentLanguage()) }),
    variant: 'tertiary',
    small: true,
  }),
);
export const TellResultDialog = deed(
  () => import('./result/TellResultDialog.js').then((m) => m.TellResultDialog),
  ({ known }) => ({
    label: t(known ? 'opportunity.result.tell-anew' : 'opportunity.result.tell'),
    variant: known ? 'tertiary' : 'secondary',
    small: true,
  }),
);
export const InsertTemplate = deed(
  () => import('./template/InsertTemplate.js').then((m) => m.InsertTemplate),
  () => ({ label: t('insert-template.do'), small: true }),
);
