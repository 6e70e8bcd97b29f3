import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import SwaggerParser from '@apidevtools/swagger-parser';
import { api, type Route } from '@vertskap/contract';
import { type House, openHouse } from '../harness/house.js';

type Operation = {
  operationId: string;
  security?: unknown[];
  parameters: { name: string; in: string; required: boolean; schema: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { content: Record<string, { schema: object }> }>;
};
type Document = {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
};

let house: House;
let document: Document;
beforeAll(async () => {
  house = await openHouse();
  document = (await (await house.stranger()).request('GET', '/api/openapi.json')).body as Document;
});
afterAll(() => house?.close());

const routes = Object.entries<Route>(api);
const pathOf = ({ path }: Route): string => `/api${path.replaceAll(/:(\w+)/g, '{$1}')}`;
const operationOf = (route: Route): Operation | undefined =>
  document.paths[pathOf(route)]?.[route.method.toLowerCase()];

test('the document is valid OpenAPI 3.1, and every reference in it leads somewhere', async () => {
  expect(document.openapi).toBe('3.1.0');
  const checked = await SwaggerParser.validate(structuredClone(document) as never);
  expect(JSON.stringify(checked)).not.toContain('$ref');
});

test('a document with a fault is not taken for a valid one', async () => {
  const faulty = structuredClone(document) as unknown as { info?: unknown };
  delete faulty.info;
  await expect(SwaggerParser.validate(faulty as never)).rejects.toThrow();
});

describe.each(routes)('%s', (name, route) => {
  test('is documented with what it takes and what it answers', () => {
    const operation = operationOf(route);
    expect(operation?.operationId).toBe(name);
    const documented = (place: string) =>
      operation!.parameters
        .filter((p) => p.in === place)
        .map((p) => p.name)
        .sort();
    expect(documented('path')).toEqual([...route.path.matchAll(/:(\w+)/g)].map((m) => m[1]).sort());
    const query = route.query && 'shape' in route.query ? Object.keys(route.query.shape as object) : [];
    expect(documented('query')).toEqual(query.sort());
    expect(documented('header')).toEqual(route.method === 'GET' ? [] : ['x-csrf-token']);
    expect(operation!.requestBody !== undefined).toBe(route.body !== undefined);
    expect(Object.keys(operation!.responses).sort()).toEqual([String(route.status), 'default']);
    expect(operation!.responses['default']!.content).toHaveProperty(['application/problem+json']);
    expect(operation!.security).toEqual(route.open ? [] : undefined);
  });
});

test('nothing is documented that is not in the table, and the server answers at nothing else', () => {
  const table = routes.map(([, route]) => `${route.method} ${pathOf(route)}`).sort();
  const documented = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(documented.sort()).toEqual(table);
  const served = house.routes().filter((route) => !/ \/api\/(docs|openapi\.json)/.test(route));
  expect(served.sort()).toEqual(table);
});

test('there is a page to browse it', async () => {
  const page = await (await house.stranger()).request('GET', '/api/docs');
  expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
});
