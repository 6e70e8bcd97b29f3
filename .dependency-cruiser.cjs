// The map of the house: docs/HOUSE.md. A feature may use the ones before it in this list, never those after, never in a circle.
// Each rule is planted and caught in test/rules/house.test.ts.
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
const after = (name) => order.slice(order.indexOf(name) + 1).join('|');
const rules = '\\.rules\\.ts$';
const test = '\\.(test|oracle)\\.tsx?$';

const forbid = (name, from, to, comment) => ({ name, severity: 'error', from, to, comment });

module.exports = {
  forbidden: [
    forbid('no-circles', {}, { circular: true }),
    ...order
      .slice(0, -1)
      .map((name) =>
        forbid(
          `${name}-looks-only-back`,
          { path: `^libs/${name}/`, pathNot: test },
          { path: `^libs/(${after(name)})/` },
        ),
      ),
    forbid(
      'through-the-door',
      { path: '^(libs/[^/]+|apps/[^/]+)/', pathNot: [rules, test] },
      { path: '^libs/([^/]+)/', pathNot: ['^libs/[^/]+/index\\.ts$', '^$1/'] },
      'Another folder is entered by its index.ts; rules may enter rules.',
    ),
    forbid(
      'rules-are-pure',
      { path: rules },
      { pathNot: [rules, '^libs/contract/'] },
      'Rules see only the contract and other rules: no Nest, no TypeORM, no Node.',
    ),
    forbid(
      'web-knows-only-contract-and-client',
      { path: '^apps/web/src/' },
      { path: '^(libs/(?!(contract|client)/)|apps/(?!web/))' },
    ),
    forbid(
      'client-leans-on-contract-only',
      { path: '^libs/client/', pathNot: test },
      { pathNot: ['^libs/(client|contract)/', 'node_modules/(socket\\.io-client|zod)/'] },
      'It runs wherever there is fetch: no React, no page, nothing of the server.',
    ),
    forbid('client-is-for-clients', { path: '^(libs/(?!client/)|apps/(?!web/))' }, { path: '^libs/client/' }),
    forbid(
      'contract-leans-on-zod-only',
      { path: '^libs/contract/', pathNot: test },
      { pathNot: ['^libs/contract/', 'node_modules/(zod|node-diff3)/'] },
    ),
    forbid('apps-do-not-meet', { path: '^apps/([^/]+)/' }, { path: '^apps/', pathNot: '^apps/$1/' }),
    forbid(
      'sockets-only-in-live',
      { path: '^(libs/(?!live/)|apps/(?!web/))', pathNot: test },
      { path: 'node_modules/(socket\\.io|@nestjs/(websockets|platform-socket\\.io))/' },
    ),
    forbid(
      'driver-only-in-platform',
      { path: '^(libs/(?!platform/)|apps)', pathNot: test },
      { path: 'node_modules/(pg|@types/pg|@redis/client)/' },
    ),
    forbid(
      'typeorm-only-in-platform-and-tables',
      { path: '^(libs/(?!platform/)|apps)', pathNot: [test, '\\.table\\.ts$'] },
      { path: 'node_modules/typeorm/' },
    ),
    forbid('nobody-imports-tests', { path: '^(apps|libs)/', pathNot: test }, { path: ['^test/', test] }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|dist-test|data)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.d.ts'],
    },
  },
};
