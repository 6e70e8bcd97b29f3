import type { ClientToServer, ServerToClient } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import type { Server, Socket } from 'socket.io';

type Held = { actor: Actor; sessionId: string };
type Between = Record<string, never>;
export type LiveSocket = Socket<ClientToServer, ServerToClient, Between, Held>;
export type LiveServer = Server<ClientToServer, ServerToClient, Between, Held>;
