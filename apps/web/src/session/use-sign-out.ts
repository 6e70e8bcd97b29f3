import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api, call } from '../api/call.js';
import { forgetAll } from '../offline/kept.js';
import { unsubscribe } from '../push/device.js';
import { become } from './session.js';

/** Leaves nothing on this device that whoever uses it next could read. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  return async () => {
    await forgetAll();
    await unsubscribe();
    become(client, await call(api.signOut));
    navigate('/logg-inn');
  };
}
