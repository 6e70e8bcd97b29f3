import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino';

/** JSON lines on stderr. Bodies, cookies and tokens are never logged. */
export function makeLog(level: string, to: DestinationStream = pino.destination(2)): Logger {
  return pino(
    {
      level,
      redact: ['req.headers.cookie', 'req.headers.authorization', 'req.headers["x-csrf-token"]'],
      serializers: { err: withoutContent },
    },
    to,
  );
}

/** What PostgreSQL and TypeORM say of a failure, but for the rows and values that it happened to: they hold what people wrote. */
function withoutContent(error: Error): object {
  const { type, message, stack, code, constraint, table } = stdSerializers.err(error) as Record<string, unknown>;
  return { type, message, stack, code, constraint, table };
}

/** Lets Nest speak through the same log. */
export function nestLog(log: Logger): LoggerService {
  const at =
    (level: 'info' | 'error' | 'warn' | 'debug') =>
    (message: unknown, ...rest: unknown[]) =>
      log[level]({ rest }, String(message));
  return { log: at('debug'), error: at('error'), warn: at('warn'), debug: at('debug'), verbose: at('debug') };
}
