import { z } from 'zod';

/** What is explained beside itself, to whoever has not seen it before: where each role starts, the list of needs, and the ball. */
export const Hint = z.enum(['home', 'desk', 'my-day', 'insight', 'list', 'ball']);
export type Hint = z.infer<typeof Hint>;
