import { useQueryClient } from '@tanstack/react-query';
import type { NeedShared } from '@vertskap/contract';
import { useDeed, type DeedName } from '../live/index.js';

type ClockAct = 'suspendStatutory' | 'resumeStatutory' | 'decideStatutory' | 'cancelStatutory' | 'moveWakeUp';
type PoliticalAct =
  'flagPriority' | 'liftPriority' | 'askStatus' | 'answerStatus' | 'referToCouncil' | 'registerDecision';
type OfferAct = 'handOver' | 'acceptOffer' | 'notOurs' | 'takeBackOffer' | 'assignSector';
type PromiseAct = 'fulfil' | 'postpone' | 'release';
type BusinessAct = 'withdraw' | 'confirm' | 'sendBack';
type SortingAct = 'merge' | 'unmerge';
/** Of which part of the need, named in the address besides it. */
type Parts = Record<ClockAct, { clockId: string }> &
  Record<PromiseAct, { commitmentId: string }> & {
    amendMessage: { messageId: string };
    amendNote: { noteId: string };
  };
type Act =
  | PoliticalAct
  | OfferAct
  | BusinessAct
  | SortingAct
  | 'postMessage'
  | 'label'
  | 'commit'
  | 'changeKind'
  | 'tellResult'
  | 'decline'
  | 'refer'
  | 'registerStatutory'
  | keyof Parts;
type BodyOf<D extends DeedName> = Parameters<ReturnType<typeof useDeed<D>>['send']>[0]['body'];
type Unversioned<B> = B extends unknown ? Omit<B, 'expectedVersion'> : never;
type Written<D extends DeedName> = Unversioned<BodyOf<D>>;
type Part<D extends Act> = D extends keyof Parts ? [part: Parts[D]] : [];

/** A deed on the need as it is on the screen: the server refuses it if somebody got there first. `act` says true when done. */
export function useAct<D extends Act>(
  deed: D,
  need: Pick<NeedShared, 'id'> & { version?: number },
  ...[part]: Part<D>
) {
  const { send, state, problem } = useDeed(deed);
  const client = useQueryClient();

  async function act(body: Written<D>): Promise<boolean> {
    const sent = {
      params: { id: need.id, ...part },
      body: { ...body, ...(need.version && { expectedVersion: need.version }) },
    };
    const receipt = await send(sent as unknown as Parameters<typeof send>[0]);
    void client.invalidateQueries({ queryKey: ['need'] }); // the event brings it too, unless the line is broken
    return receipt !== undefined;
  }
  return { act, sending: state === 'sending', problem };
}
