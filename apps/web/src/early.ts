import { catalogs, firstLanguage } from './i18n/catalogs.js';
import { fetchEarly, preloadScreen } from './screens/loaders.js';

/*
 * Runs while the packages are still on their way, and asks for what they will want at once: on a phone each file that is found out later
 * costs a round trip. It must import nothing that imports a package; `build/early.ts` puts it into the page.
 */
fetchEarly(catalogs[firstLanguage()]);
preloadScreen(location.pathname);
