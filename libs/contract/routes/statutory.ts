import { z } from 'zod';
import { Id } from '../common.js';
import {
  CancelStatutory,
  DecideStatutory,
  RegisterStatutory,
  ResumeStatutory,
  SuspendStatutory,
} from '../need-commands.js';
import { Receipt } from '../need.js';
import { SetWinterPauses, StatutoryRules, WinterPausesView } from '../statutory.js';
import { deed, get, post, route } from './route.js';

const statutoryDeed = <B extends z.ZodType>(path: string, body: B, summary: string) =>
  post(`/needs/:id/statutory-clocks/:clockId/${path}`, Receipt, summary, {
    params: z.object({ id: Id, clockId: Id }).strict(),
    body,
  });

export const statutoryRoutes = {
  statutoryRules: get(
    '/statutory-rules',
    StatutoryRules,
    'The deadlines that the law sets, with paragraph and source',
    {},
  ),
  registerStatutory: deed('statutory-clocks', RegisterStatutory, 'A complete application was received'),
  suspendStatutory: statutoryDeed('suspensions', SuspendStatutory, 'A statutory deadline stands still'),
  resumeStatutory: statutoryDeed('resumptions', ResumeStatutory, 'It runs on'),
  decideStatutory: statutoryDeed('decisions', DecideStatutory, 'The application was decided'),
  cancelStatutory: statutoryDeed('cancellations', CancelStatutory, 'It was registered by mistake'),
  winterPauses: get(
    '/municipality/winter-pauses',
    WinterPausesView,
    'When local regulations make deadlines stand still',
    {},
  ),
  setWinterPauses: route({
    method: 'PUT',
    path: '/municipality/winter-pauses',
    status: 200,
    reply: WinterPausesView,
    summary: 'Enter the local regulations of my municipality',
    body: SetWinterPauses,
  }),
} as const;
