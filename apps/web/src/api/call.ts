import { createCaller } from '@vertskap/client';
import { fetchWatched } from './watched.js';

export { api } from '@vertskap/contract';
export { NetworkError, ProblemError } from '@vertskap/client';

/** The server that this page came from. The session module says what a call needs of it. */
export const { call, setToken, whenRefused: connectSession } = createCaller('', fetchWatched);
