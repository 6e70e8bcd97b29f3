import { useRef, type RefObject } from 'react';
import { t } from '../i18n/index.js';
import { moveFocus } from './move-focus.js';
import { useShortcuts } from './use-shortcuts.js';

/** J and K go from row to row of the list that gets the ref; Enter opens a row, for its title is a link. */
export function useListShortcuts<E extends HTMLElement>(): RefObject<E | null> {
  const list = useRef<E>(null);
  useShortcuts([
    { key: 'j', what: t('shortcuts.down'), act: () => moveFocus(list.current, 1) },
    { key: 'k', what: t('shortcuts.up'), act: () => moveFocus(list.current, -1) },
  ]);
  return list;
}
