import { z } from 'zod';
import { Id } from '../common.js';
import { Back, EndSpeaking, InviteToSpeak, WithdrawBacking } from '../need-commands.js';
import { Receipt } from '../need.js';
import { deed, post } from './route.js';

const params = z.object({ id: Id, companyId: Id }).strict();
const ofCompany = <B extends z.ZodType>(path: string, body: B, summary: string) =>
  post(`/needs/:id/backings/:companyId/${path}`, Receipt, summary, { params, body });

export const backingRoutes = {
  back: deed('backings', Back, 'A company comes behind the need, or says anew how it hits it'),
  withdrawBacking: ofCompany('withdrawals', WithdrawBacking, 'A company is behind the need no more'),
  inviteToSpeak: ofCompany('invitations', InviteToSpeak, 'The contacts of a company may write in the thread'),
  endSpeaking: ofCompany('invitations/withdrawals', EndSpeaking, 'They may do so no more'),
} as const;
