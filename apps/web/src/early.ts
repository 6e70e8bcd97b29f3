import { catalogs, firstLanguage } from './i18n/catalogs.js';
import { askFirst, HOME } from './screens/asked-first.js';
import { fetchEarly, preloadScreen } from './screens/loaders.js';

/*
 * Runs while the packages are still on their way, and asks for what they will want at once: on a phone each file that is found out later
 * costs a round trip. It must import nothing that imports a package; `build/early.ts` puts it into the page.
 */
const home = localStorage.getItem(HOME);
const path = location.pathname === '/' ? (home ?? '/') : location.pathname;
fetchEarly(catalogs[firstLanguage()]);
if (home) askFirst(path, location.search);
setTimeout(() => preloadScreen(path)); // many small files, and few are fetched at a time
