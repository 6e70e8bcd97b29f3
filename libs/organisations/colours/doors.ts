import { Router } from 'express';
import { accentIn } from './colours.rules.js';
import { coloursCss } from './colours-css.js';

const FOR_EVER_S = 365 * 24 * 60 * 60;

/** `GET /tema/0b5a6b-1.css`: a style sheet is made of its address alone, so it can be kept for ever and asks for no rights. */
export function coloursDoors(): Router {
  const doors = Router();
  doors.get('/tema/:file', (request, response, next) => {
    const accent = accentIn(request.params.file);
    if (!accent) return next();
    response.set('cache-control', `public, max-age=${FOR_EVER_S}, immutable`).type('css').send(coloursCss(accent));
  });
  return doors;
}
