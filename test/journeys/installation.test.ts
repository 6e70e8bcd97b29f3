import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { adminCreateCommand } from '../../apps/api/src/cli/admin-create.js';
import { associationCreateCommand } from '../../apps/api/src/cli/association-create.js';
import type { Command } from '../../apps/api/src/cli/command.js';
import { companyAddCommand } from '../../apps/api/src/cli/company-add.js';
import { demoLoadCommand } from '../../apps/api/src/cli/demo-load.js';
import { help } from '../../apps/api/src/cli/help.js';
import { passwordSetCommand } from '../../apps/api/src/cli/password-set.js';
import { personAddCommand } from '../../apps/api/src/cli/person-add.js';
import { sectorAddCommand } from '../../apps/api/src/cli/sector-add.js';
import { type House, openHouse } from '../harness/house.js';

const PASSWORD = 'korrekt hest batteri';
let house: House;
beforeAll(async () => {
  house = await openHouse({ VERTSKAP_DEMO: '0' });
  process.env['VERTSKAP_PASSWORD'] = PASSWORD;
});
afterAll(async () => {
  delete process.env['VERTSKAP_PASSWORD'];
  await house?.close();
});

const give = async (command: Command, options: Record<string, string>): Promise<string> => {
  const said: string[] = [];
  const spy = jest.spyOn(console, 'log').mockImplementation((line: unknown) => void said.push(String(line)));
  const argv = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  await command.run(house.owner, argv).finally(() => spy.mockRestore());
  return said.join('\n');
};
const signedIn = async (email: string, password = PASSWORD) => {
  const visitor = await house.stranger();
  const { status, body } = await visitor.call(api.signIn, { body: { email, password } });
  visitor.session = body;
  return { visitor, status };
};

const admin = { email: 'anna@bergen.example', name: 'Anna Berg' };
const leader = { email: 'tor@nf.example', name: 'Tor Nes', role: 'association_representative', position: 'Leder' };
const planner = { email: 'kari@bergen.example', name: 'Kari Moe', role: 'case_handler', position: 'Planlegger' };

test('from an empty database to a need that is answered, without any demonstration', async () => {
  expect(await give(adminCreateCommand, { ...admin, number: '4601' })).toMatch(
    /anna@bergen.example administers Bergen/,
  );
  await give(sectorAddCommand, { municipality: 'bergen', name: 'Plan og bygg' });
  await give(associationCreateCommand, { name: 'Bergen NF', 'org-number': '314 002 717', municipality: '4601' });
  await give(companyAddCommand, { name: 'Havn AS', 'org-number': '314319478', association: 'bergen nf' });
  await give(personAddCommand, { ...leader, association: '314002717' });
  await give(personAddCommand, { ...planner, municipality: 'Bergen', sector: 'plan og bygg' });

  const { visitor: business } = await signedIn(leader.email);
  const options = (await business.call(api.raisingOptions)).body;
  const [space] = options.spaces;
  expect(space).toMatchObject({ name: 'Bergen NF og Bergen', municipalities: [{ name: 'Bergen' }] });
  expect(space!.municipalities[0]!.sectors.map((s) => s.name)).toEqual(['Næring og mottak', 'Plan og bygg']);
  expect(space!.municipalities[0]!.answerBy).not.toBeNull();
  expect(options.companies.map((c) => c.name)).toEqual(['Havn AS']);
  const raised = await business.call(api.raiseNeed, {
    body: {
      clientKey: randomUUID(),
      spaceId: space!.id,
      municipalityId: space!.municipalities[0]!.id,
      title: 'Når kommer skiltplanen?',
      body: 'Fire butikker venter.',
      language: 'nb',
      onBehalf: { kind: 'unnamed', count: 4 },
      askedSectorId: space!.municipalities[0]!.sectors[1]!.id,
      theme: null,
      urgency: 'normal',
      visibility: 'space',
    },
  });
  expect(raised).toMatchObject({ status: 201, body: { number: 'B-1001' } });

  const { visitor: staff } = await signedIn(planner.email);
  const answer = { clientKey: randomUUID(), kind: 'answer', body: 'I mai.', language: 'nb' } as const;
  const answered = await staff.call(api.postMessage, { params: { id: raised.body.needId }, body: answer });
  expect(answered.status).toBe(201);
  const { visitor: coordinator } = await signedIn(admin.email);
  expect(coordinator.session!.memberships.map((m) => m.role).toSorted()).toEqual(['administrator', 'coordinator']);
});

test('giving a command again changes nothing that is right', async () => {
  const people = () =>
    house.owner.query('select count(*)::int as people, (select count(*)::int from membership) as roles from person');
  const before = await people();
  await give(adminCreateCommand, { ...admin, 'municipality-name': 'bergen' });
  expect(await give(personAddCommand, { ...leader, association: 'Bergen NF' })).toMatch(/may do so already/);
  await give(associationCreateCommand, { name: 'Bergen NF', 'org-number': '314002717', municipality: 'bergen' });
  expect(await people()).toEqual(before);
  expect(await house.owner.query('select count(*)::int as n from space')).toEqual([{ n: 1 }]);
});

test('a password can be replaced, and one that is too short is refused', async () => {
  process.env['VERTSKAP_PASSWORD'] = 'kort';
  await expect(give(passwordSetCommand, { email: leader.email })).rejects.toThrow(
    'A password has at least 12 characters',
  );
  process.env['VERTSKAP_PASSWORD'] = 'et helt annet passord';
  await give(passwordSetCommand, { email: leader.email });
  expect((await signedIn(leader.email, PASSWORD)).status).toBe(401);
  expect((await signedIn(leader.email, 'et helt annet passord')).status).toBe(201);
});

test('a municipality outside the register, and a second one of the same name', async () => {
  await give(adminCreateCommand, { ...admin, 'municipality-name': 'Sør-Øyá' });
  await give(adminCreateCommand, { ...admin, 'municipality-name': 'Herøy', number: '1818' });
  await give(adminCreateCommand, { ...admin, 'municipality-name': 'Herøy', number: '1515' });
  const slugs = await house.owner.query('select slug from municipality order by slug');
  expect(slugs.map((m: { slug: string }) => m.slug)).toEqual(['bergen', 'heroy', 'heroy-1515', 'sor-oya']);
});

test.each<[string, Command, Record<string, string>, string | RegExp]>([
  [
    'an unknown number',
    adminCreateCommand,
    { ...admin, number: '9999' },
    'The register of municipalities has no number 9999.',
  ],
  ['no municipality', adminCreateCommand, admin, /^Say which municipality/],
  ['an address that is none', adminCreateCommand, { ...admin, email: 'x' }, /^--email: Invalid email address\./],
  ['no name', adminCreateCommand, { email: admin.email }, /^--name is missing\./],
  ['an unknown option', adminCreateCommand, { ...admin, password: 'x' }, /Unknown option '--password'/],
  ['an unknown role', personAddCommand, { ...leader, role: 'king' }, /^--role: /],
  [
    'a handler without a sector',
    personAddCommand,
    { ...planner, municipality: 'bergen' },
    'A case_handler needs --sector.',
  ],
  [
    'an unknown sector',
    personAddCommand,
    { ...planner, municipality: 'bergen', sector: 'X' },
    'There is no sector "X" in Bergen.',
  ],
  [
    'a wrong control digit',
    companyAddCommand,
    { name: 'A', 'org-number': '314319479', association: 'Bergen NF' },
    /is no organisation number/,
  ],
  [
    'a sector twice',
    sectorAddCommand,
    { municipality: 'bergen', name: 'Plan og bygg' },
    'Bergen has a sector called "Plan og bygg" already.',
  ],
  ['the demonstration among real people', demoLoadCommand, {}, /^This database has real people in it/],
])('%s is told in one sentence', async (_, command, options, sentence) => {
  await expect(async () => give(command, options)).rejects.toThrow(sentence);
});

test('the help names every option', () => {
  expect(help([adminCreateCommand, personAddCommand], undefined)).toMatch(
    /admin:create +Makes a municipality.*\n.*person:add/,
  );
  expect(help([personAddCommand], 'person:add')).toMatch(
    /--email … --name … --role … --position … \[--municipality …\]/,
  );
});
