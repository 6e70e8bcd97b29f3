import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [red: number, green: number, blue: number];
/** A shop front in Storgata with a sign that hangs out over the pavement, drawn as a photograph would show it. */
export type Facade = { wall: Colour; door: Colour; sign: Colour };

const [WIDTH, HEIGHT] = [640, 420];
type Box = readonly [x: number, y: number, width: number, height: number, colour: Colour];

const boxesOf = ({ wall, door, sign }: Facade): Box[] => [
  [0, 0, WIDTH, HEIGHT, [196, 214, 224]], // the sky
  [40, 40, 560, 330, wall],
  [0, 370, WIDTH, 50, [142, 142, 138]], // the pavement
  [120, 80, 80, 90, [232, 238, 240]],
  [280, 80, 80, 90, [232, 238, 240]],
  [440, 80, 80, 90, [232, 238, 240]],
  [90, 235, 230, 115, [70, 88, 98]], // the shop window
  [380, 225, 90, 145, door],
  [505, 185, 8, 14, [60, 60, 60]],
  [480, 195, 90, 50, sign],
  [492, 214, 66, 6, [250, 250, 245]],
  [492, 226, 44, 6, [250, 250, 245]],
];

/** As PNG (RFC 2083): a true-colour picture of a few kilobytes. */
export function pictureOf(facade: Facade): Buffer {
  const line = WIDTH * 3 + 1; // each begins with its filter, none
  const pixels = Buffer.alloc(line * HEIGHT);
  for (const [left, top, width, height, colour] of boxesOf(facade))
    for (let y = top; y < top + height; y++)
      for (let x = left; x < left + width; x++) pixels.set(colour, y * line + 1 + x * 3);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2], 8); // eight bits a channel, three channels
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
