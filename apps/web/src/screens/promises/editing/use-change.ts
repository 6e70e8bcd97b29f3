import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { ChangePreview, FieldError } from '@vertskap/contract';
import { ProblemError } from '../../../api/call.js';
import { useActing } from '../../../session/session.js';
import { sameAs } from './canonical.rules.js';
import { rebase } from './rebase.rules.js';
import { useKept } from './use-kept.js';

export type Version = { version: number; since: string };

export type Operations<V extends Version, B> = {
  /** Under which the version lies among what has been fetched, and what is being written in this tab. */
  name: string;
  bodyOf: (view: V) => B;
  fetch: () => Promise<V>;
  preview: (body: B) => Promise<ChangePreview>;
  save: (body: B, expectedVersion: number) => Promise<V>;
};

/** Looking at a version, writing the next, seeing what it would do, and saving it: the same for promises and office hours. */
export type Change<V extends Version = Version, B = unknown> = {
  /** `null`: nobody is writing. */
  draft: B | null;
  /** The version the draft began from. */
  base: V;
  /** What saving would do, once asked for; null again as soon as something is written. */
  preview: ChangePreview | null;
  /** What the last save did. */
  saved: ChangePreview | null;
  errors: FieldError[];
  problem: unknown;
  busy: boolean;
  same: boolean;
  resumed: boolean;
  /** Somebody else saved a version after the one the draft began from. */
  overtaken: boolean;
  start: () => void;
  /** `path` is what of the draft this rewrites: the errors found there are forgotten. */
  write: (change: Partial<B>, path: string) => void;
  look: () => Promise<void>;
  back: () => void;
  cancel: () => void;
  save: () => Promise<void>;
  /** What I changed, done to what they saved. */
  keepMine: () => Promise<void>;
};

export function useChange<V extends Version, B extends object>(view: V, operations: Operations<V, B>): Change<V, B> {
  const { name, bodyOf, fetch, preview: ask, save: store } = operations;
  const client = useQueryClient();
  const { id } = useActing();
  const { kept, setKept, resumed } = useKept<{ base: V; draft: B }>(`vertskap.change.${id}.${name}`);
  const [preview, setPreview] = useState<ChangePreview | null>(null);
  const [saved, setSaved] = useState<ChangePreview | null>(null);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  function end(did: ChangePreview | null): void {
    setKept(null);
    setPreview(null);
    setErrors([]);
    setProblem(null);
    setSaved(did);
  }
  /** Does something that the server may refuse; true when it was done. */
  async function attempt(act: () => Promise<void>): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      await act();
    } catch (error) {
      const found = error instanceof ProblemError && error.code === 'invalid_input' ? error.errors : [];
      setErrors(found);
      setProblem(found.length > 0 ? null : error);
      if (found.length > 0) setPreview(null);
    } finally {
      setBusy(false);
    }
  }
  const look = (draft: B) =>
    attempt(async () => {
      setPreview(await ask(draft));
      setErrors([]);
    });

  async function made(view: V): Promise<void> {
    end(preview);
    client.setQueryData([name], view);
    await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== name });
  }
  async function save(): Promise<void> {
    if (!kept) return;
    await attempt(async () => {
      try {
        await made(await store(kept.draft, kept.base.version));
      } catch (error) {
        if (!(error instanceof ProblemError) || error.code !== 'stale_version') throw error;
        const newest = await fetch();
        // The answer to an earlier attempt of mine was lost on the way.
        if (sameAs(bodyOf(newest), kept.draft)) return await made(newest);
        setPreview(null);
        client.setQueryData([name], newest);
      }
    });
  }
  return {
    draft: kept?.draft ?? null,
    base: kept?.base ?? view,
    preview,
    saved,
    errors,
    problem,
    busy,
    same: kept !== null && sameAs(bodyOf(kept.base), kept.draft),
    resumed,
    overtaken: kept !== null && kept.base.version < view.version,
    start: () => {
      end(null);
      setKept({ base: view, draft: bodyOf(view) });
    },
    write: (change, path) => {
      setKept((it) => it && { ...it, draft: { ...it.draft, ...change } });
      setPreview(null);
      setErrors((found) => found.filter((error) => !isAt(error.path, path)));
    },
    look: async () => {
      if (kept) await look(kept.draft);
    },
    back: () => setPreview(null),
    cancel: () => end(null),
    save,
    keepMine: async () => {
      if (!kept) return;
      const draft = rebase(bodyOf(kept.base), kept.draft, bodyOf(view));
      setKept({ base: view, draft });
      await look(draft);
    },
  };
}

/** Is a path the place itself, or inside it? */
export const isAt = (path: string, place: string): boolean => path === place || path.startsWith(`${place}.`);

/** The code of the first error at a place, if any. */
export const errorAt = (errors: FieldError[], place: string): string | undefined =>
  errors.find(({ path }) => isAt(path, place))?.code;
