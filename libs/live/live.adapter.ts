import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { sameOrigin } from '@vertskap/organisations';
import type { Server, ServerOptions } from 'socket.io';

/** WebSocket only, so that no balancer needs to be sticky; a page of another site gets no connection. */
export class LiveAdapter extends IoAdapter {
  constructor(app: INestApplicationContext) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    return super.createIOServer(port, {
      ...options,
      transports: ['websocket'],
      serveClient: false,
      maxHttpBufferSize: 64 * 1024,
      pingInterval: 20_000,
      pingTimeout: 20_000,
      allowRequest: (request, decide) => decide(null, sameOrigin(request.headers.origin, request.headers.host)),
    } as ServerOptions);
  }
}
