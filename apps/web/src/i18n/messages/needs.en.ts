import type nb from './needs.nb.js';

export default {} as const satisfies Record<keyof typeof nb, string>;
