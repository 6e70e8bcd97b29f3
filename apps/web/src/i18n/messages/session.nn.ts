import type nb from './session.nb.js';

export default {} as const satisfies Record<keyof typeof nb, string>;
