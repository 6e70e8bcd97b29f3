import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { NeedSummary, TriageAction, TriageResult } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { useDoing, useKeyed } from '../../ui/index.js';

export type Sorted = { what: string; result: TriageResult };
export type InHand = {
  /** The last that was done, with the words for it. */
  sorted: Sorted | null;
  sending: boolean;
  problem: unknown;
  /** Whether the last was pressed on the page, which then tells the problem; else it was sent from a form, which tells it itself. */
  pressed: boolean;
  run: (needIds: string[], action: TriageAction, what: string, pressed?: boolean) => Promise<boolean>;
  undo: () => Promise<void>;
};

/** What a dialog works on. */
export type TriageProps = { needs: NeedSummary[]; triage: InHand };

/** Does the same to several needs, and the opposite again; a retry by hand does nothing twice. */
export function useTriage(onDone: () => void): InHand {
  const client = useQueryClient();
  const [sorted, setSorted] = useState<Sorted | null>(null);
  const [pressed, setPressed] = useState(false);
  const { act, busy, problem } = useDoing();
  const keyed = useKeyed();

  const attempt = (work: () => Promise<void>): Promise<boolean> =>
    act(() => work().finally(() => void client.invalidateQueries({ queryKey: ['desk'] })));
  return {
    sorted,
    sending: busy,
    problem,
    pressed,
    run: async (needIds, action, what, byPress = false) => {
      setPressed(byPress);
      const done = await attempt(() =>
        keyed({ needIds, action }, async (body) => setSorted({ what, result: await call(api.triage, { body }) })),
      );
      if (done) onDone();
      return done;
    },
    undo: async () => {
      if (!sorted) return;
      const { what, result } = sorted;
      setPressed(true);
      await attempt(() =>
        keyed({ id: result.id, needed: t('desk.undone.needed') }, async ({ id, ...body }) =>
          setSorted({ what, result: await call(api.undoTriage, { params: { id }, body }) }),
        ),
      );
    },
  };
}
