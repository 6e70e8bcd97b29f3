import type { ClientToServer, ServerToClient } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import type { Server, Socket } from 'socket.io';

/** `attended`: when what the socket said of presence last has been done. */
type Held = { actor: Actor; sessionId: string; attended?: Promise<void> };
type Between = Record<string, never>;
export type LiveSocket = Socket<ClientToServer, ServerToClient, Between, Held>;
export type LiveServer = Server<ClientToServer, ServerToClient, Between, Held>;
