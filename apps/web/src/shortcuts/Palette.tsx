import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { Dialog, Input } from '@digdir/designsystemet-react';
import { api, call } from '../api/call.js';
import { t } from '../i18n/index.js';
import { addressOfView } from '../saved-views/saved-views.rules.js';
import { useSavedViews } from '../saved-views/use-saved-views.js';
import { pagesFor } from '../session/pages.js';
import { seesNeeds } from '../session/roles.js';
import { useActing } from '../session/session.js';
import { pathOf } from '../ui/index.js';
import { deedsHere } from './deeds-here.js';
import { type Choice, matching, moved, numberIn } from './palette.rules.js';
import './palette.css';

const TYPING_MS = 200;
const SHORTEST = 2;
const MOST_NEEDS = 8;

/** Where to go or what to do, by a few letters: the pages of this role, what this page offers, and needs by number or words. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const acting = useActing();
  const [, navigate] = useLocation();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [deeds] = useState(deedsHere);
  useEffect(() => {
    dialog.current?.showModal(); // gives the focus to its first button
    field.current?.focus();
  }, []);

  const close = () => dialog.current?.close();
  const go = (to: string) => () => navigate(to);
  const saved = useSavedViews()?.views ?? [];
  const number = numberIn(typed);
  const needs = useNeeds(seesNeeds(acting) && !number ? typed.trim() : '');
  const groups: { name: string; choices: Choice[] }[] = [
    {
      name: t('shortcuts.palette.needs'),
      choices: number
        ? [{ id: 'number', text: t('shortcuts.palette.number', { number: `B-${number}` }), act: go(`/b/${number}`) }]
        : needs.map((need) => ({ id: need.id, text: need.title, hint: need.number, act: go(pathOf(need)) })),
    },
    { name: t('shortcuts.palette.deeds'), choices: matching(deeds, typed) },
    {
      name: t('views.mine'),
      choices: matching(
        saved.map((view) => ({ id: view.id, text: view.name, act: go(addressOfView(view)) })),
        typed,
      ),
    },
    {
      name: t('shortcuts.palette.pages'),
      choices: matching(
        pagesFor(acting).map(({ to, label }) => ({ id: to, text: t(label), act: go(to) })),
        typed,
      ),
    },
  ].filter(({ choices }) => choices.length > 0);
  const all = groups.flatMap(({ choices }) => choices);
  const current = all[Math.min(at, all.length - 1)];

  function choose(choice: Choice | undefined): void {
    if (!choice) return;
    close();
    setTimeout(choice.act); // once the dialog has given the focus back
  }
  function press(event: KeyboardEvent): void {
    if (event.key === 'Enter') choose(current);
    else if (event.key === 'ArrowDown') setAt(moved(at, 1, all.length));
    else if (event.key === 'ArrowUp') setAt(moved(at, -1, all.length));
    else return;
    event.preventDefault();
  }
  return (
    <Dialog
      ref={dialog}
      className="palette"
      closeButton={t('common.close')}
      closedby="any"
      aria-label={t('shortcuts.palette')}
      onClose={onClose}
    >
      <Input
        ref={field}
        role="combobox"
        aria-label={t('shortcuts.palette.label')}
        aria-expanded="true"
        aria-controls="palette-list"
        aria-autocomplete="list"
        aria-activedescendant={current && idOf(current)}
        placeholder={t('shortcuts.palette.label')}
        autoComplete="off"
        value={typed}
        maxLength={200}
        onKeyDown={press}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
      />
      <div id="palette-list" className="palette-list" role="listbox" aria-label={t('shortcuts.palette')}>
        {groups.map(({ name, choices }) => (
          <div key={name} role="group" aria-label={name}>
            <p className="palette-group" aria-hidden>
              {name}
            </p>
            {choices.map((choice) => (
              <Option key={choice.id} choice={choice} current={choice === current} onChoose={() => choose(choice)} />
            ))}
          </div>
        ))}
      </div>
      <p role="status" className={all.length > 0 ? 'visually-hidden' : 'palette-none'}>
        {all.length > 0 ? t('shortcuts.palette.count', { n: all.length }) : t('shortcuts.palette.none')}
      </p>
    </Dialog>
  );
}

const idOf = ({ id }: Choice): string => `palette-${id.replace(/[^\w-]/g, '-')}`;

function Option({ choice, current, onChoose }: { choice: Choice; current: boolean; onChoose: () => void }) {
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <button
      type="button"
      ref={row}
      id={idOf(choice)}
      role="option"
      tabIndex={-1}
      aria-selected={current}
      className="palette-option"
      onClick={onChoose}
    >
      <span>{choice.text}</span>
      {choice.hint && <span className="palette-hint">{choice.hint}</span>}
    </button>
  );
}

function useNeeds(q: string) {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(q), TYPING_MS);
    return () => clearTimeout(timer);
  }, [q]);
  const { data } = useQuery({
    queryKey: ['palette', settled],
    queryFn: ({ signal }) => call(api.search, { query: { q: settled, limit: 30 } }, signal),
    enabled: settled.length >= SHORTEST,
    placeholderData: keepPreviousData,
  });
  if (settled.length < SHORTEST) return [];
  const needs = new Map(data?.hits.map(({ need }) => [need.id, need]));
  return [...needs.values()].slice(0, MOST_NEEDS);
}
