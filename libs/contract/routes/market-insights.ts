import { z } from 'zod';
import {
  AskMarketInsights,
  ChangeInsight,
  ContributeInsight,
  MarketInsight,
  MarketInsights,
} from '../market-insight.js';
import { get, Nothing, ofNeed, post, route } from './route.js';

export const marketInsightsRoutes = {
  marketInsights: get('/market-insights', MarketInsights, 'What business knows of markets, as far as I may read it', {
    query: AskMarketInsights,
  }),
  insightsOfNeed: get(
    '/needs/:id/market-insights',
    z.array(MarketInsight),
    'What business knows of the same theme',
    ofNeed,
  ),
  contributeInsight: post('/market-insights', Nothing, 'Tell a municipality what we know of a market', {
    body: ContributeInsight,
  }),
  changeInsight: route({
    method: 'PUT',
    path: '/market-insights/:id',
    status: 200,
    reply: Nothing,
    summary: 'Put right, or bring up to date, what we told',
    ...ofNeed,
    body: ChangeInsight,
  }),
  withdrawInsight: route({
    method: 'DELETE',
    path: '/market-insights/:id',
    status: 200,
    reply: Nothing,
    summary: 'It holds no more: nobody reads it any longer',
    ...ofNeed,
  }),
} as const;
