import {
  applyDecorators,
  createParamDecorator,
  Delete,
  type ExecutionContext,
  Get,
  Header,
  HttpCode,
  Post,
  Put,
  SetMetadata,
} from '@nestjs/common';
import type { FieldError, Received, Route } from '@vertskap/contract';
import type { Request } from 'express';
import type { z } from 'zod';
import { Refusal } from './problem.js';

const ROUTE = 'vertskap:route';
const methods = { GET: Get, POST: Post, PUT: Put, DELETE: Delete };

/** Binds a handler to an operation of the contract: method, path and status come from there. */
export const Endpoint = (route: Route) =>
  applyDecorators(
    methods[route.method](route.path),
    HttpCode(route.status),
    Header('cache-control', 'private, no-store'),
    SetMetadata(ROUTE, route),
  );

/** The operation that a handler answers; undefined for files and pages outside the contract. */
export function routeOf(handler: object): Route | undefined {
  return Reflect.getMetadata(ROUTE, handler) as Route | undefined;
}

/** `{ params, query, body }` as the contract's schemas parse them; anything else is refused with the fields that are wrong. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const route = routeOf(context.getHandler());
  if (!route) throw new Error('@Input needs @Endpoint');
  return receive(route, context.switchToHttp().getRequest<Request>());
});

export type Input<R extends Route> = Received<R>;

export function receive(route: Route, request: Pick<Request, 'params' | 'query' | 'body'>): Record<string, unknown> {
  const errors: FieldError[] = route.takes && request.body !== undefined ? [notStreamed(route.takes)] : [];
  const received: Record<string, unknown> = {};
  for (const part of route.takes ? (['params', 'query'] as const) : (['params', 'query', 'body'] as const)) {
    const schema: z.ZodType | undefined = route[part];
    if (!schema) continue;
    const parsed = schema.safeParse(request[part] ?? {});
    if (parsed.success) received[part] = parsed.data;
    else errors.push(...parsed.error.issues.flatMap((issue) => fieldErrors(part, issue)));
  }
  if (errors.length > 0) throw new Refusal('invalid_input', sentence(errors), errors);
  return received;
}

/** What was parsed is no stream any more. */
const notStreamed = (takes: string): FieldError => ({
  path: 'body',
  code: 'media_type',
  message: `send it as ${takes}`,
});

/** A query or a body where the contract knows none is refused too: whoever sends it expects something of it. */
export function refuseSurplus(route: Route, request: Pick<Request, 'query' | 'body'>): void {
  const errors = (['query', 'body'] as const).flatMap((part) =>
    route[part]
      ? []
      : Object.keys((request[part] ?? {}) as object).map((name) => ({
          path: `${part}.${name}`.slice(0, 200),
          code: 'unrecognized_keys',
          message: 'not taken here',
        })),
  );
  if (errors.length > 0) throw new Refusal('invalid_input', sentence(errors), errors);
}

function fieldErrors(part: string, issue: z.core.$ZodIssue): FieldError[] {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys.map((k) => [...issue.path, k]) : [issue.path];
  return keys.map((path) => ({
    path: [part, ...path].map(String).join('.').slice(0, 200),
    code: issue.code,
    message: issue.message.slice(0, 200),
  }));
}

function sentence(errors: FieldError[]): string {
  const names = [...new Set(errors.map((e) => e.path))].slice(0, 5).join(', ');
  return `${errors.length === 1 ? 'This field is' : 'These fields are'} wrong: ${names}.`;
}
