import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { type Group, groups } from './groups.js';
import { keyPattern } from './key-pattern.js';

const source = path.join(process.cwd(), 'apps/web/src');
const named = Object.keys(groups) as Group[];

const areaOf = new Map<string, string>();
for (const name of readdirSync(path.join(source, 'i18n/messages'))) {
  const [, area] = /^(.+)\.nb\.ts$/.exec(name) ?? [];
  if (!area) continue;
  const file = path.join(source, 'i18n/messages', name);
  const { default: catalog } = (await import(file)) as { default: Record<string, string> };
  for (const key of Object.keys(catalog)) areaOf.set(key, area);
}

/** A module: what it imports, what it fetches later and the texts that it fetches with it, and the keys that it may ask for. */
type Module = { imports: string[]; later: { file: string; texts: Group[] }[]; keys: string[] };

const code = new Map<string, string>();
for (const name of readdirSync(source, { recursive: true, encoding: 'utf8' }))
  if (/\.tsx?$/.test(name) && !/\.test\.tsx?$|\.d\.ts$|^i18n\/messages\//.test(name))
    code.set(name, readFileSync(path.join(source, name), 'utf8'));

/** What fetches texts with what it is given, by name: `deedForm(() => import(…))`. */
const helpers = new Map<string, Group[]>();
for (const text of code.values())
  for (const [said, name = ''] of text.matchAll(/const (\w+): typeof (?:later|whenPressed) = [^;]*withTexts[^;]*;/g))
    helpers.set(name, groupsIn(said));

const modules = new Map([...code].map(([name, text]) => [name, moduleOf(name, text)]));

type Found = { missing: Set<string>; used: Set<string> };
const found = walk();

test('whatever a page or a part of one says has been fetched when it is shown', () => {
  expect(modules.size).toBeGreaterThan(400);
  expect([...found.missing].toSorted()).toEqual([]);
});

test('each area is in a group, and none in a group whose pages do not say anything of it', () => {
  const listed = named.flatMap((group) => groups[group].map((area) => `${group}: ${area}`));
  expect(listed.toSorted()).toEqual([...found.used].toSorted());
});

test('a text that is not fetched is found, and so is one that is fetched in vain', () => {
  const texts = modules.get('screens/loaders.ts')?.later ?? [];
  const desk = texts.find(({ file }) => file === 'screens/desk/DeskScreen.tsx');
  expect(desk?.texts).toEqual(['lists']);
  desk?.texts.splice(0, 1, 'told');
  const { missing, used } = walk();
  desk?.texts.splice(0, 1, 'lists');
  expect([...used]).not.toContain('lists: suggestion');
  expect([...missing]).toContain('screens/desk/DeskScreen.tsx (most, told): desk.title');
});

/** Goes through everything that is reached from the page, with the texts that are there by then. */
function walk(): Found {
  const result: Found = { missing: new Set(), used: new Set() };
  const seen = new Set<string>();
  const visit = (name: string, texts: Group[]): void => {
    const at = `${name} (${texts.join(', ')})`;
    const it = modules.get(name);
    if (!it || seen.has(at)) return;
    seen.add(at);
    for (const key of it.keys) {
      const area = areaOf.get(key) ?? '';
      const said = texts.filter((group) => (groups[group] as readonly string[]).includes(area));
      if (said.length === 0) result.missing.add(`${at}: ${key}`);
      for (const group of said) result.used.add(`${group}: ${area}`);
    }
    for (const file of it.imports) visit(file, texts);
    for (const later of it.later) visit(later.file, [...new Set([...texts, ...later.texts])]);
  };
  visit('main.tsx', ['most']);
  return result;
}

function moduleOf(name: string, code: string): Module {
  const it: Module = { imports: [], later: [], keys: [] };
  const kind = name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true, kind);
  const fileOf = (asked: string): string[] => {
    const bare = path.join(path.dirname(name), asked).replace(/\.js$/, '');
    return [`${bare}.ts`, `${bare}.tsx`].filter((file) => ts.sys.fileExists(path.join(source, file)));
  };
  const look = (node: ts.Node): void => {
    const [asked] = importedBy(node);
    if (asked) it.imports.push(...fileOf(asked));
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument))
        it.later.push(...fileOf(argument.text).map((file) => ({ file, texts: textsAround(node) })));
    } else if (ts.isStringLiteralLike(node) && areaOf.has(node.text)) it.keys.push(node.text);
    else if (ts.isTemplateExpression(node)) it.keys.push(...keysLike(node));
    ts.forEachChild(node, look);
  };
  look(tree);
  return it;
}

/** What stands in `import … from '…'` or `export … from '…'`, unless it is only there for the compiler. */
function importedBy(node: ts.Node): string[] {
  if (!(ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) || !node.moduleSpecifier) return [];
  const clause = ts.isImportDeclaration(node) ? node.importClause : node;
  if (clause && (ts.isExportDeclaration(clause) ? clause.isTypeOnly : clause.phaseModifier !== undefined)) return [];
  return [(node.moduleSpecifier as ts.StringLiteral).text];
}

/** The groups that are fetched with what is fetched here: those in the call around it, or of the helper that it is. */
function textsAround(node: ts.Node): Group[] {
  for (let around = node.parent; !ts.isSourceFile(around); around = around.parent) {
    if (!ts.isCallExpression(around) || !ts.isIdentifier(around.expression)) continue;
    const called = around.expression.text;
    if (/^(withTexts|page)$/.test(called)) return groupsIn(around.getText());
    const helper = helpers.get(called);
    if (helper) return helper;
  }
  return [];
}

function groupsIn(text: string): Group[] {
  return [...text.matchAll(/\btexts\.(\w+)/g)].map(([, group]) => group as Group);
}

/** The keys that a template may become; `need.${id}` is no text but the name of a draft. */
function keysLike(node: ts.TemplateExpression): string[] {
  const pattern = keyPattern(node);
  if (!pattern || pattern.source === '^need\\..+$') return [];
  return [...areaOf.keys()].filter((key) => pattern.test(key));
}
