import './early.js';
import './ui/elements.js';
import './ui/let-go-of-caret.js';
import './ui/designsystemet.css';
import './ui/theme.css';
import './ui/base.css';
import './ui/effect.css';
import './ui/search-fields.css';
import { createRoot } from 'react-dom/client';
import { client } from './api/client.js';
import { App } from './app.js';
import { applyScheme } from './appearance/settings.js';
import { wearRemembered } from './appearance/colours.js';
import { firstLanguage, speak } from './i18n/index.js';
import { keepWhatIsFetched } from './offline/reading.js';
import { keepFiles } from './offline/worker.js';
import { fetchSession, sessionKey } from './session/session.js';

// A new version was installed while this page was open: its files are new, so load the page anew, once.
addEventListener('vite:preloadError', () => {
  if (!navigator.onLine) return; // and would be gone altogether
  if (sessionStorage.getItem('vertskap.reloaded') === location.href) return;
  sessionStorage.setItem('vertskap.reloaded', location.href);
  location.reload();
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root');
keepWhatIsFetched(client);
keepFiles();
applyScheme();
wearRemembered();
// Beside what `early.ts` asked for.
void client.prefetchQuery({ queryKey: sessionKey, queryFn: fetchSession });
await speak(firstLanguage());
createRoot(root).render(<App />);
