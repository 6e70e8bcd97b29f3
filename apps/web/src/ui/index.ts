export { DueLabel, useNow } from './DueLabel.js';
export { EmptyState } from './EmptyState.js';
export { Failure } from './Failure.js';
export { FormDialog } from './FormDialog.js';
export { HolderTag, useIsMine } from './HolderTag.js';
export { Loading } from './Loading.js';
export { NeedRow, onBehalf, pathOf } from './NeedRow.js';
export { Page } from './Page.js';
export { When } from './When.js';
