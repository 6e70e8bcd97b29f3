import '@digdir/designsystemet-web';
import './ui/designsystemet.css';
import './ui/theme.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { firstLanguage, speak } from './i18n/index.js';

// A new version was installed while this page was open: its files are new, so load the page anew, once.
addEventListener('vite:preloadError', () => {
  if (sessionStorage.getItem('vertskap.reloaded') === location.href) return;
  sessionStorage.setItem('vertskap.reloaded', location.href);
  location.reload();
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root');
await speak(firstLanguage());
createRoot(root).render(<App />);
