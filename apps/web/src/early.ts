import { askEarly } from './api/early.js';
import { firstLanguage, texts } from './i18n/catalogs.js';
import { firstAsked } from './screens/asked-first.js';
import { fetchEarly, preloadScreen } from './screens/loaders.js';
import { lastRole } from './session/last-role.js';
import { homeOf } from './session/roles.js';

/*
 * Runs while the packages are still on their way, and asks for what they will want at once: on a phone each file that is found out later
 * costs a round trip. It must import nothing that imports a package; `build/early.ts` puts it into the page.
 */
const role = lastRole();
const path = role && location.pathname === '/' ? homeOf({ role }) : location.pathname;
fetchEarly(texts.most[firstLanguage()]);
if (role) askEarly(firstAsked(path, location.search, role));
setTimeout(() => preloadScreen(path)); // many small files, and few are fetched at a time
// The first of each takes 10 ms of a telephone, and nothing else is to be done while the packages are on their way.
setTimeout(() => void [new Intl.PluralRules('nb'), new Intl.DateTimeFormat('nb-NO', { timeZone: 'Europe/Oslo' })]);
