import { z } from 'zod';
import { Id } from '../common.js';
import { Receipt } from '../need.js';

type Shape = { params?: z.ZodObject; query?: z.ZodType; body?: z.ZodType };
export type Route = Shape & {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  status: 200 | 201 | 204;
  reply: z.ZodType;
  summary: string;
  /** The media type of the reply, where it is not JSON. */
  type?: string;
  /** The media type of the body, where it is not JSON: it is then nothing that is parsed, but a stream. */
  takes?: string;
  /** Open to whoever is not signed in. Everything else is closed by default. */
  open?: true;
};

export const route = <const R extends Route>(r: R): R => r;
export const get = <P extends string, R extends z.ZodType, S extends Omit<Shape, 'body'> & { open?: true }>(
  path: P,
  reply: R,
  summary: string,
  shape: S,
) => route({ method: 'GET', path, status: 200, reply, summary, ...shape });
export const post = <P extends string, R extends z.ZodType, S extends Shape & { open?: true }>(
  path: P,
  reply: R,
  summary: string,
  shape: S,
) => route({ method: 'POST', path, status: 201, reply, summary, ...shape });

export const Nothing = z.null();
export const ofNeed = { params: z.object({ id: Id }).strict() };
export const deed = <B extends z.ZodType>(path: string, body: B, summary: string) =>
  post(`/needs/:id/${path}`, Receipt, summary, { ...ofNeed, body });
