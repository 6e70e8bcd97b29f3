import { useRef } from 'react';

type Send<W> = (keyed: W & { clientKey: string }) => Promise<unknown>;

/** Sends words by a key that is theirs: the same words again have the same, so that a retry does nothing twice; other words are never taken for done. */
export function useKeyed(): <W extends object>(words: W, send: Send<W>) => Promise<void> {
  const sent = useRef({ said: '', clientKey: '' });
  return async (words, send) => {
    const said = JSON.stringify(words);
    if (sent.current.said !== said) sent.current = { said, clientKey: crypto.randomUUID() };
    await send({ ...words, clientKey: sent.current.clientKey });
    sent.current = { said: '', clientKey: '' };
  };
}
