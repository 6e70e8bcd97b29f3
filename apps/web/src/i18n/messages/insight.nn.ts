import type nb from './insight.nb.js';

export default {} as const satisfies Record<keyof typeof nb, string>;
