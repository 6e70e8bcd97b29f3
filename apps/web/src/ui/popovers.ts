/** What places an open menu beside its button. */
import '@digdir/designsystemet-web/popover';
