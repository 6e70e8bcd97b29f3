import { type Address, asked, catalogue, type EventKind, said, Stream, streams } from '@vertskap/contract';
import { z } from 'zod';
import { type Json, reference } from './schemas.js';

const SOCKET = 'socket';

/** AsyncAPI 3, made from the catalogue by which the server speaks and the web client listens. */
export function asyncApiDocument(): Json {
  const schemas: Json = {};
  const kinds = Object.keys(catalogue) as EventKind[];
  const addresses = Object.keys(streams) as Address[];
  const followed = Object.fromEntries(addresses.map((address) => [nameOf(address), streamChannel(address)]));
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Vertskap, live',
      version: '1',
      description:
        'Over socket.io 4 (WebSocket only) at /socket.io, in the session of the HTTP API. Each channel that is not the socket is a stream: ' +
        'join it with `follow`, from the last `seq` you hold; what is said in it comes in the frame `events`. `seq` counts 1, 2, 3 … ' +
        'without holes inside a stream; a hole means: follow again from what you hold.',
    },
    defaultContentType: 'application/json',
    servers: {
      here: {
        host: '{host}',
        protocol: 'wss',
        pathname: '/socket.io',
        variables: { host: { default: 'localhost', description: 'The host of the HTTP API' } },
        security: [{ $ref: '#/components/securitySchemes/session' }],
      },
    },
    channels: { [SOCKET]: socketChannel(), ...followed },
    operations: { ...socketOperations(), ...Object.fromEntries(addresses.map(told)) },
    components: {
      messages: {
        ...Object.fromEntries(kinds.map((kind) => [kind, eventMessage(kind, schemas)])),
        ...Object.fromEntries(frames(schemas)),
      },
      schemas,
      securitySchemes: { session: { type: 'httpApiKey', in: 'cookie', name: 'vertskap' } },
    },
  };
}

/** `need/{id}/shared` → `need.shared` */
const nameOf = (address: Address): string => address.replace('/{id}', '').replace('/', '.');
const message = (name: string) => ({ $ref: `#/components/messages/${name}` });
const messagesIn = (channel: string, names: string[]) =>
  names.map((name) => ({ $ref: `#/channels/${channel}/messages/${name}` }));

const kindsOn = (address: Address): string[] =>
  Object.entries(catalogue).flatMap(([kind, { on }]) => ((on as Address[]).includes(address) ? [kind] : []));

const streamChannel = (address: Address): Json => ({
  address,
  title: streams[address],
  parameters: { id: { description: 'A UUID in small letters' } },
  messages: Object.fromEntries(kindsOn(address).map((kind) => [kind, message(kind)])),
});

const told = (address: Address): [string, Json] => [
  `hear.${nameOf(address)}`,
  {
    action: 'send',
    channel: { $ref: `#/channels/${nameOf(address)}` },
    summary: streams[address],
    messages: messagesIn(nameOf(address), kindsOn(address)),
  },
];

function eventMessage(kind: EventKind, schemas: Json): Json {
  const { version, summary, schema } = catalogue[kind];
  schemas[`event.${kind}`] = reference(schema, 'output', schemas);
  return {
    name: kind,
    title: summary,
    'x-version': version,
    payload: {
      type: 'object',
      required: ['stream', 'seq', 'at', 'event'],
      properties: {
        stream: reference(Stream, 'output', schemas),
        seq: { type: 'integer', minimum: 1 },
        at: { type: 'string', format: 'date-time' },
        event: { $ref: `#/components/schemas/event.${kind}` },
      },
    },
  };
}

const replyTo = (name: string): string => `${name}.reply`;
const withReply = Object.entries(asked).flatMap(([name, { reply }]) => (reply ? [{ name, reply }] : []));

const socketChannel = (): Json => ({
  address: '/socket.io',
  title: 'The socket itself: following streams, and what the server says of the connection',
  messages: Object.fromEntries(
    [...Object.keys(said), ...Object.keys(asked), ...withReply.map(({ name }) => replyTo(name))].map((name) => [
      name,
      message(name),
    ]),
  ),
});

function* frames(schemas: Json): Generator<[string, Json]> {
  const frame = (name: string, summary: string, payload: z.ZodType | null, io: 'input' | 'output'): [string, Json] => [
    name,
    { name, title: summary, payload: payload ? reference(payload, io, schemas) : { type: 'null' } },
  ];
  for (const [name, { summary, payload }] of Object.entries(said)) yield frame(name, summary, payload, 'output');
  for (const [name, { summary, payload }] of Object.entries(asked)) yield frame(name, summary, payload, 'input');
  for (const { name, reply } of withReply) yield frame(replyTo(name), `The answer to ${name}`, reply, 'output');
}

function socketOperations(): Json {
  const channel = { $ref: `#/channels/${SOCKET}` };
  const sent = Object.entries(said).map(([name, { summary }]) => [
    name,
    { action: 'send', channel, summary, messages: messagesIn(SOCKET, [name]) },
  ]);
  const received = Object.entries(asked).map(([name, { summary, reply }]) => [
    name,
    {
      action: 'receive',
      channel,
      summary,
      messages: messagesIn(SOCKET, [name]),
      ...(reply && { reply: { channel, messages: messagesIn(SOCKET, [replyTo(name)]) } }),
    },
  ]);
  return Object.fromEntries([...sent, ...received]) as Json;
}
