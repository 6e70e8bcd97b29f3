import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../api/call.js';
import { isPushedTo, subscribe } from '../../push/device.js';
import { useActing } from '../../session/session.js';

/** Which of my devices this one is: the browser knows only that it is pushed to, and for several capacities it may be. */
const keyOf = (membershipId: string): string => `push-device.${membershipId}`;

export function usePush() {
  const { id: acting } = useActing();
  const client = useQueryClient();
  const queryKey = ['push-devices', acting];
  const devices = useQuery({ queryKey, queryFn: ({ signal }) => call(api.pushDevices, undefined, signal) });
  const known = localStorage.getItem(keyOf(acting));
  const pushed = useQuery({ queryKey: ['pushed-to'], queryFn: isPushedTo, staleTime: 0 });
  const here = pushed.data && devices.data?.devices.some((d) => d.id === known) ? known : null;
  const again = () =>
    Promise.all([client.invalidateQueries({ queryKey }), client.invalidateQueries({ queryKey: ['pushed-to'] })]);

  const turnOn = useMutation({
    mutationFn: async (key: string) => {
      const body = await subscribe(key);
      if (!body) return 'denied';
      const { id } = await call(api.addPushDevice, { body });
      localStorage.setItem(keyOf(acting), id);
      return 'on';
    },
    onSuccess: again,
  });
  const turnOff = useMutation({
    mutationFn: (id: string) => call(api.removePushDevice, { params: { id } }),
    onSuccess: again,
  });
  return { devices, here, turnOn, turnOff };
}
