import { z } from 'zod';

const UUID = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** A stream is one audience's ordered log: its name is the socket room and the address for catching up. */
export const streams = {
  'need/{id}/shared': 'What happens on a need, to everyone who may see it',
  'need/{id}/internal': 'What happens inside the house on a need, to staff who handle it',
  'municipality/{id}': 'That something in the lists of its staff moved, or its people did',
  'coordinators/{id}': 'That a restricted need in the lists of its coordinators moved',
  'association/{id}': 'The same, to those who speak for the association',
  'space/{id}': 'That a need moved which every association of the space sees',
  'meeting/{id}': 'That something about a meeting changed, to everyone who belongs to its space',
  'initiative/{id}': 'That something about an initiative changed, to everyone who may read it',
  'membership/{id}': 'What its holder was told, and has read',
} as const;
export type Address = keyof typeof streams;

/** The names of the streams at an address: `need/<uuid>/shared`. */
export type StreamAt<A extends Address> = A extends `${infer Before}{id}${infer After}`
  ? `${Before}${string}${After}`
  : never;

export const Stream = z
  .string()
  .regex(
    new RegExp(
      `^(${Object.keys(streams)
        .map((address) => address.replace('{id}', UUID))
        .join('|')})$`,
    ),
  )
  .meta({ id: 'Stream' });
export type Stream = StreamAt<Address>;
