import { expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compileMessageOrThrow, type CompiledMessage } from '@lingui/message-utils/compileMessage';
import ts from 'typescript';
import { keyPattern } from './key-pattern.js';

const source = path.join(process.cwd(), 'apps/web/src');
const folder = path.join(source, 'i18n/messages');
const texts = readdirSync(folder).filter((name) => name.endsWith('.ts'));
const areas = texts.flatMap((name) => /^(.+)\.nb\.ts$/.exec(name)?.[1] ?? []);
type Catalog = Record<string, string>;

const read = async (area: string, language: string): Promise<Catalog> =>
  ((await import(path.join(folder, `${area}.${language}.ts`))) as { default: Catalog }).default;
const catalogs = await Promise.all(
  areas.map(async (area) => ({
    area,
    nb: await read(area, 'nb'),
    nn: await read(area, 'nn'),
    en: await read(area, 'en'),
  })),
);
const messages = Object.assign({}, ...catalogs.map(({ nb }) => nb)) as Catalog;

test('there are areas, and each is known to the compiler', () => {
  const index = readFileSync(path.join(folder, 'index.ts'), 'utf8');
  expect(areas.length).toBeGreaterThan(5);
  expect(areas.filter((area) => !index.includes(`'./${area}.nb.js'`))).toEqual([]);
});

test('each area is there in three languages', () => {
  const written = (language: string) =>
    texts.flatMap((name) => (name.endsWith(`.${language}.ts`) ? name.slice(0, -6) : []));
  for (const language of ['nn', 'en']) expect(written(language).toSorted()).toEqual(areas.toSorted());
});

test('no key belongs to two areas', () => {
  expect(Object.keys(messages).length).toBe(catalogs.reduce((sum, { nb }) => sum + Object.keys(nb).length, 0));
});

test.each(catalogs)('$area says the same in three languages', ({ nb, nn, en }) => {
  expect(Object.keys(nn)).toEqual(Object.keys(nb));
  expect(Object.keys(en)).toEqual(Object.keys(nb));
  const faults = Object.entries(nb).flatMap(([key, text]) =>
    [text, nn[key] ?? '', en[key] ?? ''].filter(
      (said) => said.trim() === '' || placeholdersOf(said).join() !== placeholdersOf(text).join(),
    ),
  );
  expect(faults).toEqual([]);
});

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|^i18n\/messages\//.test(name))
  .map((name) => ({ name, tree: parse(name) }));

test('no text for people is written in a component', () => {
  const found = files.flatMap(({ name, tree }) =>
    all(tree)
      .filter(isWrittenText)
      .map((node) => `${name}: ${node.getText()}`),
  );
  expect(found).toEqual([]);
});

test('the check for written text finds what it looks for', () => {
  const tree = ts.createSourceFile(
    'planted.tsx',
    "const a = <p title='Lukk'>Hei <b aria-label={`Nytt`}>{'Send'}</b>{' · '}{t('x')}</p>;",
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  expect(
    all(tree)
      .filter(isWrittenText)
      .map((node) => node.getText()),
  ).toEqual(["title='Lukk'", 'Hei ', 'aria-label={`Nytt`}', "{'Send'}"]);
});

test('every text that is asked for with a literal key gets the values it needs', () => {
  const calls = files.flatMap(({ name, tree }) => all(tree).flatMap((node) => callOf(node, name)));
  expect(calls.length).toBeGreaterThan(100);
  expect(calls.filter(({ key }) => !(key in messages))).toEqual([]);
  expect(calls.filter(({ key, given }) => !covers(given, messages[key] ?? ''))).toEqual([]);
});

test('every text is used somewhere', () => {
  const everything = files.map(({ name }) => readFileSync(path.join(source, name), 'utf8')).join('\n');
  const templates = files.flatMap(({ tree }) =>
    all(tree).flatMap((node) => (ts.isTemplateExpression(node) ? (keyPattern(node) ?? []) : [])),
  );
  const unused = Object.keys(messages).filter(
    (key) =>
      ![`'${key}'`, `"${key}"`].some((quoted) => everything.includes(quoted)) &&
      !templates.some((pattern) => pattern.test(key)),
  );
  expect(unused).toEqual([]);
});

function parse(name: string): ts.SourceFile {
  const file = path.join(source, name);
  expect(existsSync(file)).toBe(true);
  const kind = name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(name, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, kind);
}

function all(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  const walk = (it: ts.Node): void => {
    found.push(it);
    ts.forEachChild(it, walk);
  };
  walk(node);
  return found;
}

/** Words between tags, as a bare literal in braces, or in an attribute that people hear or read. */
function isWrittenText(node: ts.Node): boolean {
  if (ts.isJsxText(node)) return hasLetters(node.text) && !isKey(node.parent);
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) return hasLetters(literalIn(node));
  if (
    !ts.isJsxAttribute(node) ||
    !/^(aria-label|aria-description|title|placeholder|alt|label|description)$/.test(node.name.getText())
  ) {
    return false;
  }
  const { initializer } = node;
  if (!initializer) return false;
  return hasLetters(ts.isStringLiteral(initializer) ? initializer.text : literalIn(initializer));
}

/** `<kbd>N</kbd>` is the same key in every language. */
const isKey = (node: ts.Node): boolean => ts.isJsxElement(node) && node.openingElement.tagName.getText() === 'kbd';

/** A message key given to one of our own components is not text. */
const hasLetters = (text: string): boolean => /\p{L}/u.test(text) && !(text in messages);

function literalIn(node: ts.Node): string {
  const expression = ts.isJsxExpression(node) ? node.expression : undefined;
  return expression && ts.isStringLiteralLike(expression) ? expression.text : '';
}

type Call = { where: string; key: string; given: string[] | 'unknown' };

function callOf(node: ts.Node, where: string): Call[] {
  if (!ts.isCallExpression(node) || node.expression.getText() !== 't') return [];
  const [key, values] = node.arguments;
  if (!key || !ts.isStringLiteral(key)) return [];
  if (!values) return [{ where, key: key.text, given: [] }];
  const given =
    ts.isObjectLiteralExpression(values) && !values.properties.some(ts.isSpreadAssignment)
      ? values.properties.flatMap((property) => property.name?.getText() ?? [])
      : 'unknown';
  return [{ where, key: key.text, given }];
}

const covers = (given: Call['given'], message: string): boolean =>
  given === 'unknown' || placeholdersOf(message).every((name) => given.includes(name));

function placeholdersOf(message: string): string[] {
  const names = new Set<string>();
  const walk = (tokens: CompiledMessage): void => {
    for (const token of tokens) {
      if (typeof token === 'string') continue;
      names.add(token[0]);
      const choices = token[2];
      if (choices && typeof choices === 'object') {
        for (const choice of Object.values(choices)) if (Array.isArray(choice)) walk(choice as CompiledMessage);
      }
    }
  };
  walk(compileMessageOrThrow(message));
  return [...names].sort();
}
