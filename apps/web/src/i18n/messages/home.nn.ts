import type nb from './home.nb.js';

export default {} as const satisfies Record<keyof typeof nb, string>;
