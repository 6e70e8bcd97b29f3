import { z } from 'zod';
import { Id } from '../common.js';
import { Back, WithdrawBacking } from '../need-commands.js';
import { Receipt } from '../need.js';
import { deed, post } from './route.js';

export const backingRoutes = {
  back: deed('backings', Back, 'A company comes behind the need, or says anew how it hits it'),
  withdrawBacking: post('/needs/:id/backings/:companyId/withdrawals', Receipt, 'A company is behind the need no more', {
    params: z.object({ id: Id, companyId: Id }).strict(),
    body: WithdrawBacking,
  }),
} as const;
