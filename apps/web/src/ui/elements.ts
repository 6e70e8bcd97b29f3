/**
 * What Designsystemet's components need beside React, of those that are used. The package as a whole registers
 * every element it has, suggestions, tabs and pages too: 15 kB of each first visit. What places menus is fetched with the first that opens (`popovers.ts`).
 */
import '@digdir/designsystemet-web/clickdelegatefor';
import '@digdir/designsystemet-web/details';
import '@digdir/designsystemet-web/dialog';
import '@digdir/designsystemet-web/ds-error-summary';
import '@digdir/designsystemet-web/ds-field';
import '@digdir/designsystemet-web/fieldset';
import '@digdir/designsystemet-web/invokers';
/** Named by a hook that we do not use, and left out again by the build. */
export { pagination } from '@digdir/designsystemet-web/ds-pagination';
