import { timingSafeEqual } from 'node:crypto';
import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import { Refusal, refuseSurplus, routeOf } from '@vertskap/platform';
import type { Request } from 'express';
import type { Actor } from './actor.rules.js';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/** The first door: closed unless the contract says open; a deed must come from our own page. */
@Injectable()
export class EdgeGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<Request>();
    if (!SAFE.includes(request.method)) refuseForeign(request);
    const route = routeOf(context.getHandler());
    if (!route?.open && !request.user) throw new Refusal('not_signed_in', 'Sign in first.');
    if (route) refuseSurplus(route, request);
    return true;
  }
}

/** By where it comes from; and by the token of its session, which only somebody who is signed in has. */
function refuseForeign(request: Request): void {
  if (!sameOrigin(request.headers.origin, request.headers.host))
    throw new Refusal('foreign_origin', 'The request came from another site.');
  if (!request.user) return;
  const [sent, kept] = [request.headers['x-csrf-token'], request.session.csrfToken].map((t) =>
    Buffer.from(String(t ?? '')),
  );
  const fits = sent && kept && kept.length > 0 && sent.length === kept.length && timingSafeEqual(sent, kept);
  if (!fits)
    throw new Refusal(
      'csrf_token_missing',
      'Read /api/session first and send its csrfToken in the header x-csrf-token.',
    );
}

/** Browsers send Origin with every deed and every socket; programs without one cannot be tricked by a page. */
export function sameOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true;
  const publicOrigin = process.env['PUBLIC_ORIGIN'];
  if (publicOrigin) return origin === publicOrigin.replace(/\/$/, '');
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** Who asks. Only for operations that are not open. */
export const Asking = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { user } = context.switchToHttp().getRequest<Request>();
  if (!user) throw new Refusal('not_signed_in', 'Sign in first.');
  return user;
});
