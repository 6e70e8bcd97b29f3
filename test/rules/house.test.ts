import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';

const root = path.resolve(import.meta.dirname, '../..');
const order = [
  'contract',
  'platform',
  'organisations',
  'clocks',
  'needs',
  'handling',
  'dialogue',
  'region',
  'figures',
  'notifications',
  'live',
  'exchange',
];

/** One sin a file: the rule that must catch it, and the import that breaks it. */
const sins: Record<string, { in: string; imports: string }> = {
  'no-circles': { in: 'libs/needs/a.ts', imports: './b.js' },
  'through-the-door': { in: 'libs/figures/door.ts', imports: '../needs/b.js' },
  'rules-are-pure': { in: 'libs/needs/x.rules.ts', imports: 'node:fs' },
  'web-knows-only-contract-and-client': { in: 'apps/web/src/x.ts', imports: '../../../libs/platform/index.js' },
  'client-leans-on-contract-only': { in: 'libs/client/x.ts', imports: 'react' },
  'client-is-for-clients': { in: 'libs/live/c.ts', imports: '../client/index.js' },
  'contract-leans-on-zod-only': { in: 'libs/contract/x.ts', imports: 'pg' },
  'apps-do-not-meet': { in: 'apps/api/src/x.ts', imports: '../../web/src/main.js' },
  'sockets-only-in-live': { in: 'libs/needs/s.ts', imports: 'socket.io' },
  'driver-only-in-platform': { in: 'libs/live/d.ts', imports: 'pg' },
  'typeorm-only-in-platform-and-tables': { in: 'libs/needs/t.ts', imports: 'typeorm' },
  'nobody-imports-tests': { in: 'libs/needs/n.ts', imports: '../../test/helper.js' },
  ...Object.fromEntries(
    order
      .slice(0, -1)
      .map((name, i) => [
        `${name}-looks-only-back`,
        { in: `libs/${name}/back.ts`, imports: `../${order[i + 1]}/index.js` },
      ]),
  ),
};

type Report = { summary: { violations: { from: string; rule: { name: string } }[] } };

test('every rule of the house catches the sin that is planted against it, and nothing else is called a sin', async () => {
  const house = await mkdtemp(path.join(os.tmpdir(), 'house-'));
  try {
    await build(house);
    const caught = await violations(house);
    const expected = Object.entries(sins).map(([rule, sin]) => `${rule} ${sin.in}`);
    expect(caught).toEqual(expect.arrayContaining(expected));
    expect(caught.filter((c) => c.includes('clean'))).toEqual([]);
  } finally {
    await rm(house, { recursive: true, force: true });
  }
});

async function build(house: string): Promise<void> {
  await cp(path.join(root, '.dependency-cruiser.cjs'), path.join(house, '.dependency-cruiser.cjs'));
  await cp(path.join(root, 'tsconfig.json'), path.join(house, 'tsconfig.json'));
  await writeFile(path.join(house, 'package.json'), '{"type":"module"}');
  await symlink(path.join(root, 'node_modules'), path.join(house, 'node_modules'));
  const write = async (file: string, text: string) => {
    await mkdir(path.dirname(path.join(house, file)), { recursive: true });
    await writeFile(path.join(house, file), text);
  };
  for (const name of [...order, 'client']) await write(`libs/${name}/index.ts`, `export const ${name} = 1;\n`);
  await write('libs/needs/b.ts', `import './a.js';\nexport const b = 1;\n`);
  await write('libs/needs/clean.ts', `import { clocks } from '@vertskap/clocks';\nexport const c = clocks;\n`);
  await write(
    'libs/needs/clean.rules.ts',
    `import { contract } from '@vertskap/contract';\nexport const c = contract;\n`,
  );
  await write('apps/web/src/main.ts', `import { contract } from '@vertskap/contract';\nexport const c = contract;\n`);
  await write('test/helper.ts', 'export const h = 1;\n');
  for (const sin of Object.values(sins)) await write(sin.in, `import '${sin.imports}';\nexport const x = 1;\n`);
}

function violations(house: string): Promise<string[]> {
  const bin = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  return new Promise((done, fail) =>
    execFile(
      process.execPath,
      [bin, 'apps', 'libs', '--config', '--output-type', 'json'],
      { cwd: house, maxBuffer: 64e6 },
      (error, stdout) => {
        if (!stdout) return fail(error ?? new Error('no report'));
        done((JSON.parse(stdout) as Report).summary.violations.map((v) => `${v.rule.name} ${v.from}`));
      },
    ),
  );
}
