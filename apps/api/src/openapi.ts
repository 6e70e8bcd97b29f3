import { api, Problem, type Route } from '@vertskap/contract';
import { z } from 'zod';
import { type Json, reference } from './schemas.js';

/** OpenAPI 3.1, made from the schemas that validate: what is documented is what is checked. */
export function openApiDocument(): Json {
  const schemas: Json = {};
  const paths: Record<string, Json> = {};
  for (const [operationId, route] of Object.entries<Route>(api)) {
    const path = `/api${route.path.replaceAll(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(operationId, route, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Vertskap',
      version: '1',
      description: 'Needs, answers, response clocks and figures between municipalities and their business life.',
    },
    paths,
    components: { schemas, securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'vertskap' } } },
    security: [{ session: [] }],
  };
}

function operation(operationId: string, route: Route, schemas: Json): Json {
  const schema = (of: z.ZodType, io: 'input' | 'output') => reference(of, io, schemas);
  const deed = route.method !== 'GET';
  return {
    operationId,
    summary: route.summary,
    ...(route.open && { security: [] }),
    parameters: [...parameters('path', route.params), ...parameters('query', route.query), ...(deed ? [csrf] : [])],
    ...(route.body && {
      requestBody: {
        required: true,
        content: { [route.takes ?? 'application/json']: { schema: schema(route.body, 'input') } },
      },
    }),
    responses: {
      [route.status]: {
        description: 'Done',
        content: { [route.type ?? 'application/json']: { schema: schema(route.reply, 'output') } },
      },
      default: {
        description: 'What was wrong',
        content: { 'application/problem+json': { schema: schema(Problem, 'output') } },
      },
    },
  };
}

const csrf = {
  name: 'x-csrf-token',
  in: 'header',
  required: true,
  schema: { type: 'string' },
  description: 'csrfToken of GET /api/session',
};

function parameters(place: 'path' | 'query', shape: z.ZodType | undefined): Json[] {
  if (!shape) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema,
  }));
}
