import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import { LiveAdapter } from '@vertskap/live';
import { calendarDoors } from '@vertskap/exchange';
import { publicDoors } from '@vertskap/figures';
import { mailDoors } from '@vertskap/notifications';
import { signInMiddleware, coloursDoors } from '@vertskap/organisations';
import { type Config, type DataSource, nestLog, openFiles } from '@vertskap/platform';
import compression from 'compression';
import express from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { AppModule } from './app.module.js';
import { asyncApiDocument } from './asyncapi.js';
import { openApiDocument } from './openapi.js';

/** Longer than balancers keep an idle connection: so none of them sends into one that we are closing. */
const KEEP_ALIVE_MS = 75_000;

/** The whole server on a connected and migrated database, not yet listening. */
export async function createServer(db: DataSource, config: Config, log: Logger): Promise<NestExpressApplication> {
  const signIn = await signInMiddleware(db, config);
  const files = await openFiles(config);
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with({ db, config, log, signIn, files }), {
    logger: nestLog(log),
    bodyParser: false,
  });
  app.setGlobalPrefix('api');
  app.useWebSocketAdapter(new LiveAdapter(app));
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  if (config.PUBLIC_ORIGIN) app.set('trust proxy', 1);
  app.use(pinoHttp({ logger: log, genReqId: () => crypto.randomUUID().slice(0, 8), autoLogging: false }));
  serveAssets(app, path.resolve(config.WEB_DIR));
  app.use(compression());
  app.use(headers(config, { scripts: scriptsIn(path.resolve(config.WEB_DIR)) }));
  app.use('/api/docs', headers(config, { styles: ["'unsafe-inline'"] })); // that page is a library's, and styles itself inline
  app.use(await mailDoors(db, files, config, log));
  app.use(calendarDoors(db, config, log));
  app.use(coloursDoors());
  app.use(publicDoors(db, log));
  app.use('/api', ...signIn.handlers, express.json({ limit: '256kb' }));
  SwaggerModule.setup('api/docs', app, () => openApiDocument() as never, {
    jsonDocumentUrl: 'api/openapi.json',
    useGlobalPrefix: false,
  });
  app.use('/api/asyncapi.json', (_: express.Request, response: express.Response) => response.json(asyncApiDocument()));
  serveWeb(app, path.resolve(config.WEB_DIR));
  app.getHttpServer().keepAliveTimeout = KEEP_ALIVE_MS;
  app.getHttpServer().once('close', signIn.end);
  await app.init();
  return app;
}

/** Nothing but what we serve ourselves may run, style or be asked. */
const headers = (
  { PUBLIC_ORIGIN }: Config,
  { scripts = [], styles = [] }: { scripts?: string[]; styles?: string[] },
): express.RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'", ...scripts],
        'style-src': ["'self'", ...styles],
        'img-src': ["'self'", 'data:'],
        'connect-src': ["'self'", 'ws:', 'wss:'],
        'upgrade-insecure-requests': null,
      },
    },
    hsts: PUBLIC_ORIGIN?.startsWith('https:') ?? false,
  });

/** What the web client's page runs without a file, by hash: nothing else in a page may. */
function scriptsIn(dir: string): string[] {
  const page = path.join(dir, 'index.html');
  if (!existsSync(page)) return [];
  const inside = readFileSync(page, 'utf8').matchAll(/<script type="module" async>(.*?)<\/script>/gs);
  return [...inside].map(([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
}

/** The hashed files of the web client, for ever. They are many and often small: they are packed whatever their size, and what tells a page what it may do says nothing to them. */
function serveAssets(app: NestExpressApplication, dir: string): void {
  if (!existsSync(dir)) return;
  const setHeaders = (response: express.Response) => response.setHeader('x-content-type-options', 'nosniff');
  const told = { etag: false, lastModified: false, acceptRanges: false }; // nobody asks whether they have changed
  const options = { immutable: true, maxAge: '1y', fallthrough: false, setHeaders, ...told };
  app.use('/assets', compression({ threshold: 0 }), express.static(path.join(dir, 'assets'), options));
}

/** Its page, for every address that is not the API's. */
function serveWeb(app: NestExpressApplication, dir: string): void {
  if (!existsSync(dir)) return;
  app.use(express.static(dir, { index: false }));
  app.use((request: express.Request, response: express.Response, next: express.NextFunction) => {
    const page = request.method === 'GET' && !/^\/(api|socket\.io)(\/|$)/.test(request.path);
    if (!page) return next();
    response.setHeader('cache-control', 'no-cache');
    response.sendFile(path.join(dir, 'index.html'));
  });
}
