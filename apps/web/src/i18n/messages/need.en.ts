import type nb from './need.nb.js';

export default {} as const satisfies Record<keyof typeof nb, string>;
