import type nb from './raise.nb.js';

export default {} as const satisfies Record<keyof typeof nb, string>;
