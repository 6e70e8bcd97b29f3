import net from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runScript } from './run-script.js';

const other = net.createServer();

beforeAll(() => new Promise<void>((done) => other.listen(0, done)));
afterAll(() => new Promise<void>((done) => other.close(() => done())));

test('a taken port is said in one line, before anything is started', async () => {
  const { port } = other.address() as net.AddressInfo;
  const { code, stdout, stderr } = await runScript('start.mjs', [], { PORT: String(port) }).ended;
  expect(stderr).toBe(`Port ${port} is taken by another program. Set PORT to another number, or stop that program.\n`);
  expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
});

test('a port that is no number is said in one line', async () => {
  const { code, stderr } = await runScript('start.mjs', [], { PORT: 'http' }).ended;
  expect(stderr).toBe('PORT is "http", which is no port number between 1 and 65535.\n');
  expect(code).toBe(4);
});
