import type nb from './my-day.nb.js';

export default {} as const satisfies Record<keyof typeof nb, string>;
