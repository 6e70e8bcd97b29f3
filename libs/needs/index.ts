export { inCommon, tellingWords } from './alike.js';
export { type ClockCommand, type Command, type Outcome, perform, type Rejection, whyNot } from './deed.rules.js';
export { AmendController } from './amend/amend.controller.js';
export { amendMessage, amendNote } from './amend/amend.js';
export { AttachmentsController } from './attachments/attachments.controller.js';
export { discard as discardUpload, forgetUnsent } from './attachments/forget.js';
export { upload } from './attachments/upload.js';
export { BackingController } from './backing/backing.controller.js';
export { memberBehind } from './backing/backings.js';
export { agreedAt } from './commitments/agreed.js';
export {
  type CommitmentCommand,
  commitmentDeed,
  maySpeakForSide,
  promiseAbilities,
} from './commitments/commitment.rules.js';
export { agreed, saveCommitments } from './commitments/commitments.js';
export { changedPromises } from './commitments/logged.js';
export { promisesSeenBy, stateAt } from './commitments/ledger.js';
export { CommitmentsController } from './commitments/commitments.controller.js';
export { closeUnconfirmedNeeds } from './close-unconfirmed.js';
export { DraftRow } from './draft.table.js';
export { DraftsController } from './drafts.controller.js';
export {
  abilities,
  authorOf,
  handles,
  type Holder,
  inTurn,
  mayReadNotes,
  type Need,
  resultToldIn,
  type Sector,
  voiceFor,
} from './need.rules.js';
export { loadSituation, loadSituations, lockNeed, type LoadedNeed } from './needs.js';
export { goalsFor } from './goals/goals.js';
export { homeOf } from './home.js';
export { countNeeds, creditedTo, filters, listNeeds, overdue, underWay } from './list-needs.js';
export { OffersController } from './offers/offers.controller.js';
export { offeredTo } from './offers/store.js';
export { initiativesVisibleTo } from './initiatives-visible.js';
export { meetsIn } from './meets-in.js';
export { needToMergeInto } from './merge/into.js';
export { type Listed, listsInside, listsOfBusiness } from './lists.rules.js';
export { MergeController } from './merge/merge.controller.js';
export { viewNeed } from './need-view.js';
export { NeedsController } from './needs.controller.js';
export { postNote } from './notes.js';
export { doneOnce, once, reused } from './once.js';
export { performDeed, performOnce, sectorOfNeed } from './perform-deed.js';
export { PoliticsController } from './politics/politics.controller.js';
export { makeVersion } from './promises/change.js';
export { PromisesController } from './promises/promises.controller.js';
export { raiseNeed, raiseNeeds, type Raising } from './raise-need.js';
export { markRead, tellRead } from './readings.js';
export { saveOutcomes } from './save.js';
export type { Saving } from './save-rows.js';
export { keepOwed, stopOwed } from './referrals/contribution-clocks.js';
export { endUnderWay } from './referrals/end.js';
export { handNeedOn } from './referrals/hand-on.js';
export { receives, referralsVisibleTo } from './referrals/referrals-visible.js';
export { ResultsController } from './results/results.controller.js';
export { resultOfNeed } from './results/results.js';
export { ReadersController } from './readers/readers.controller.js';
export { HEADLINE, parts, wordsToFind } from './search.js';
export { readersOf } from './readers/readers.js';
export { saveView } from './saved-views/saved-views.js';
export { SavedViewsController } from './saved-views/saved-views.controller.js';
export { mayFollow } from './streams.js';
export { registerStatutory } from './statutory/register.js';
export { winterPauseOf } from './statutory/winter-pauses.js';
export { StatutoryController } from './statutory/statutory.controller.js';
export { stepOfStay } from './stays.js';
export { namedNeed, sharedSummary, summaryFor, summaryTables } from './summary.js';
export { and, notesVisibleTo, visibleTo, whoSees } from './visible.js';
