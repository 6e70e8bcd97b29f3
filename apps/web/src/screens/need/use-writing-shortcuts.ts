import { t } from '../../i18n/index.js';
import { type Shortcut, useShortcuts } from '../../shortcuts/use-shortcuts.js';
import type { WritingKind } from './composer.rules.js';
import { focusComposer } from './focus-composer.js';

/** R to write to the others, X to write a note: of what this reader may write. */
export function useWritingShortcuts(
  kinds: WritingKind[],
  kind: WritingKind,
  choose: (kind: WritingKind) => void,
): void {
  const open = kinds.filter((it) => it !== 'note');
  const write = (it: WritingKind) => () => {
    choose(it);
    focusComposer();
  };
  const reply = open.find((it) => it === kind) ?? open[0];
  const here: (Shortcut | false)[] = [
    reply !== undefined && { key: 'r', what: t('shortcuts.reply'), act: write(reply) },
    kinds.includes('note') && { key: 'x', what: t('shortcuts.note'), act: write('note') },
  ];
  useShortcuts(here.filter((it) => it !== false));
}
