import {
  AnswerPulse,
  AskPulse,
  AskPulseAgain,
  EndPulse,
  ListPulses,
  OpenPulse,
  PulsePage,
  PulseQuestion,
  RefusePulses,
} from '../pulse.js';
import { get, Nothing, ofNeed, post, route } from './route.js';

export const pulseRoutes = {
  pulses: get('/pulses', PulsePage, 'What associations asked their members, and what came of it, as sums', {
    query: ListPulses,
  }),
  askPulse: post('/pulses', Nothing, 'Ask all member companies one short question', { body: AskPulse }),
  askPulseAgain: post('/pulses/:id/again', Nothing, 'Ask the same in the same words, to see how it moves', {
    ...ofNeed,
    body: AskPulseAgain,
  }),
  endPulse: post('/pulses/:id/end', Nothing, 'Close it before its day, or withdraw it with all that was answered', {
    ...ofNeed,
    body: EndPulse,
  }),
  openPulse: route({
    method: 'POST',
    path: '/pulse-links/open',
    status: 200,
    reply: PulseQuestion,
    summary: 'What a personal link asks; it records nothing. For whoever holds it, signed in or not',
    body: OpenPulse,
    open: true,
  }),
  answerPulse: post('/pulse-links/answer', Nothing, 'Answer, or answer anew, until it closes', {
    body: AnswerPulse,
    open: true,
  }),
  refusePulses: post('/pulse-links/refuse', Nothing, 'Ask this address no more of them, or again after all', {
    body: RefusePulses,
    open: true,
  }),
} as const;
