import '@github/text-expander-element';
import type { QueryClient } from '@tanstack/react-query';
import type { Mentionable } from '@vertskap/contract';
import { flushSync } from 'react-dom';
import { api, call } from '../../../api/call.js';
import { t } from '../../../i18n/index.js';
import { matching } from './matching.rules.js';
import type { Picked } from './mention.rules.js';
import './mention-menu.css';

export type Told = { picked: (picked: Picked) => void; text: (text: string) => void };
type Change = { text: string; provide: (menu: Promise<{ matched: boolean; fragment: HTMLElement }>) => void };
type Value = { item: HTMLElement; value: string | null };

/** Lets an @ in the field inside `expander` offer those who can be mentioned, and says what a mention does not do. Returns how to end it. */
export function offerMentions(expander: HTMLElement, needId: string, client: QueryClient, told: Told): () => void {
  let offered: Mentionable[] = [];
  const find = () =>
    client.fetchQuery({
      queryKey: ['mentionable', needId],
      queryFn: ({ signal }) => call(api.mentionable, { params: { id: needId } }, signal),
      staleTime: 60_000,
    });
  const change = (event: Event) => {
    const { provide, text } = (event as CustomEvent<Change>).detail;
    provide(
      find()
        .then(({ mentionable }) => (offered = matching(mentionable, text)))
        .catch(() => (offered = []))
        .then((found) => ({ matched: found.length > 0, fragment: menuOf(found) })),
    );
  };
  const value = (event: Event) => {
    const { detail } = event as CustomEvent<Value>;
    const picked = offered[Number(detail.item.dataset['index'])];
    if (!picked) return;
    detail.value = `@${picked.name}`;
    flushSync(() => told.picked({ kind: picked.kind, id: picked.id, name: picked.name }));
  };
  // at once: whoever sends with the next key sends what stands in the field
  const committed = (event: Event) => {
    const { input } = (event as CustomEvent<{ input: HTMLTextAreaElement }>).detail;
    flushSync(() => told.text(input.value));
  };
  const heard = Object.entries({ change, value, committed });
  for (const [name, act] of heard) expander.addEventListener(`text-expander-${name}`, act);
  return () => heard.forEach(([name, act]) => expander.removeEventListener(`text-expander-${name}`, act));
}

function menuOf(found: Mentionable[]): HTMLElement {
  const menu = document.createElement('ul');
  menu.className = 'mention-menu';
  menu.setAttribute('role', 'listbox');
  menu.setAttribute('aria-label', t('need.mention.hint'));
  menu.dataset['hint'] = t('need.mention.hint');
  menu.append(...found.map(optionOf));
  return menu;
}

function optionOf({ kind, name, unit }: Mentionable, index: number): HTMLElement {
  const [option, who, where] = ['li', 'strong', 'span'].map((tag) => document.createElement(tag));
  if (!option || !who || !where) throw new Error('a document makes elements');
  option.setAttribute('role', 'option');
  option.id = `mention-${index}`;
  option.dataset['index'] = String(index);
  who.textContent = name;
  where.textContent = kind === 'sector' ? t('need.mention.sector') : (unit ?? '');
  option.append(who, ' ', where);
  return option;
}
