import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api, call } from '../api/call.js';
import { t } from '../i18n/index.js';
import { nextDue } from '../screens/my-day/my-day.rules.js';
import { hasWork, mayRaise, seesNeeds } from '../session/roles.js';
import { useActing } from '../session/session.js';
import { fetched, pathOf } from '../ui/index.js';
import { layOver, useLaidOver } from './sheet.js';
import { type Shortcut, useShortcutKeys, useShortcuts } from './use-shortcuts.js';

const Palette = fetched(() => import('./Palette.js'), null);
const ShortcutSheet = fetched(() => import('./ShortcutSheet.js'), null);

/** The keys that do the same on every page, the sheet that shows all of them, and the palette. */
export function Shortcuts() {
  const acting = useActing();
  const [path, navigate] = useLocation();
  const client = useQueryClient();
  const over = useLaidOver();

  async function toNext(): Promise<void> {
    const day = await client.fetchQuery({
      queryKey: ['my-day', 'sector'],
      queryFn: ({ signal }) => call(api.myDay, { query: { whose: 'sector' } }, signal),
      staleTime: 0, // what was answered a moment ago is not next
    });
    const next = nextDue(day, (need) => pathOf(need) === path);
    if (next) navigate(`${pathOf(next)}#svar`);
  }
  const here: (Shortcut | false)[] = [
    hasWork(acting) && {
      key: 'n',
      what: t('shortcuts.next-due'),
      act: () => void toNext().catch(() => navigate('/min-dag')),
    },
    mayRaise(acting) && { key: 'm', what: t('shortcuts.raise'), act: () => navigate('/meld') },
    seesNeeds(acting) && { key: '/', what: t('shortcuts.search'), act: () => navigate('/sok') },
    { key: '?', what: t('shortcuts.help'), act: () => layOver('sheet') },
    { key: 'ctrl+k', what: t('shortcuts.palette'), act: () => layOver('palette') },
  ];
  useShortcutKeys();
  useShortcuts(here.filter((it) => it !== false));
  if (over === null) return null;
  const Sheet = over === 'palette' ? Palette : ShortcutSheet;
  return <Sheet onClose={() => layOver(null)} />;
}
