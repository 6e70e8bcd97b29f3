import type nb from './search.nb.js';

export default {} as const satisfies Record<keyof typeof nb, string>;
