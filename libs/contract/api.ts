import type { z } from 'zod';
import { administrationRoutes } from './routes/administration.js';
import { associationRoutes } from './routes/association.js';
import { attachmentsRoutes } from './routes/attachments.js';
import { auditRoutes } from './routes/audit.js';
import { calendarFeedRoutes } from './routes/calendar-feed.js';
import { coloursRoutes } from './routes/colours.js';
import { commitmentsRoutes } from './routes/commitments.js';
import { competenceRoutes } from './routes/competence.js';
import { deskRoutes } from './routes/desk.js';
import { planRoutes } from './routes/plan.js';
import { backingRoutes } from './routes/backing.js';
import { draftsRoutes } from './routes/drafts.js';
import { figuresRoutes } from './routes/figures.js';
import { guidesRoutes } from './routes/guides.js';
import { handlingRoutes } from './routes/handling.js';
import { initiativesRoutes } from './routes/initiatives.js';
import { marketInsightsRoutes } from './routes/market-insights.js';
import { mergeRoutes } from './routes/merge.js';
import { meetingRoutes } from './routes/meetings.js';
import { profileRoutes } from './routes/profile.js';
import { pulseRoutes } from './routes/pulses.js';
import { needsRoutes } from './routes/needs.js';
import { notificationsRoutes } from './routes/notifications.js';
import { opportunitiesRoutes } from './routes/opportunities.js';
import { politicsRoutes } from './routes/politics.js';
import { promisesRoutes } from './routes/promises.js';
import { readersRoutes } from './routes/readers.js';
import { referralsRoutes } from './routes/referrals.js';
import { regionsRoutes } from './routes/regions.js';
import { savedViewsRoutes } from './routes/saved-views.js';
import { sessionRoutes } from './routes/session.js';
import { sharingRoutes } from './routes/sharing.js';
import { statutoryRoutes } from './routes/statutory.js';
import { templatesRoutes } from './routes/templates.js';
import type { Route } from './routes/route.js';

export type { Route } from './routes/route.js';

/** Every operation of the API, once: routing, validation, documentation and the web client are read from here. Paths are under /api. */
export const api = {
  ...sessionRoutes,
  ...administrationRoutes,
  ...associationRoutes,
  ...needsRoutes,
  ...attachmentsRoutes,
  ...statutoryRoutes,
  ...backingRoutes,
  ...commitmentsRoutes,
  ...planRoutes,
  ...meetingRoutes,
  ...initiativesRoutes,
  ...marketInsightsRoutes,
  ...pulseRoutes,
  ...regionsRoutes,
  ...referralsRoutes,
  ...mergeRoutes,
  ...draftsRoutes,
  ...savedViewsRoutes,
  ...notificationsRoutes,
  ...calendarFeedRoutes,
  ...promisesRoutes,
  ...guidesRoutes,
  ...handlingRoutes,
  ...opportunitiesRoutes,
  ...politicsRoutes,
  ...deskRoutes,
  ...templatesRoutes,
  ...figuresRoutes,
  ...profileRoutes,
  ...sharingRoutes,
  ...coloursRoutes,
  ...competenceRoutes,
  ...auditRoutes,
  ...readersRoutes,
} as const satisfies Record<string, Route>;

export type Api = typeof api;
type Part<R, K extends string, IO extends 'input' | 'output'> =
  R extends Record<K, infer S extends z.ZodType> ? Record<K, IO extends 'input' ? z.input<S> : z.output<S>> : unknown;
/** What a handler receives: `{ params, query, body }`, those that the route has, parsed. */
export type Received<R extends Route> = Part<R, 'params', 'output'> &
  Part<R, 'query', 'output'> &
  Part<R, 'body', 'output'>;
/** What a caller sends. */
export type Sent<R extends Route> = Part<R, 'params', 'input'> & Part<R, 'query', 'input'> & Part<R, 'body', 'input'>;
export type Reply<R extends Route> = z.output<R['reply']>;
