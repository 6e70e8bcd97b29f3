import { Language } from '@vertskap/contract';
import { asSystem, type DataSource } from '@vertskap/platform';
import { Router } from 'express';
import type { Logger } from 'pino';
import { publicAddress } from './address.js';
import { missingHtml, publicHtml, STYLE } from './html.js';
import { publicPage } from './public-page.js';
import { style } from './style.js';

/** Nothing runs, nothing is framed or sent anywhere, and only the style is fetched. */
const POLICY = "default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
const FOR_S = 600;

/**
 * `GET /apent/:kommune`: the figures that a municipality has opened to anybody, as a page that needs no script. Not an operation of the
 * API, and nobody signs in. What is not open answers like what does not exist.
 */
export function publicDoors(db: DataSource, log: Logger): Router {
  const doors = Router();
  doors.get(STYLE, (_request, response) =>
    response.set('cache-control', `public, max-age=${FOR_S}`).type('css').send(style),
  );
  doors.get('/apent/:slug', (request, response) => {
    const language = Language.catch('nb').parse(request.query['sprak']);
    const address = publicAddress(request.params.slug);
    asSystem(db, 'figures', (tx) => publicPage(tx, new Date(), request.params.slug))
      .then((page) =>
        response
          .status(page ? 200 : 404)
          .set({
            'content-security-policy': POLICY,
            'cache-control': page ? `public, max-age=${FOR_S}` : 'no-cache',
            'referrer-policy': 'no-referrer',
          })
          .type('html')
          .send(
            page
              ? publicHtml(page.figures, { address, language, colours: page.colours?.address ?? null })
              : missingHtml(language),
          ),
      )
      .catch((err: unknown) => {
        log.error({ err }, 'the public page failed');
        response.status(503).end();
      });
  });
  return doors;
}
