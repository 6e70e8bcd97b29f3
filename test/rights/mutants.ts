import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compileFunction } from 'node:vm';
import ts from 'typescript';

/** A file of rules with one rule dropped: which, and the text with it. */
export type Mutant = { file: string; what: string; text: string };
type Edit = { node: ts.Node; start: number; end: number; to: string };

/** Every rule of the functions in a file dropped in turn: of all `but` those that say nothing of who may what, or `only` of some. */
export function mutantsOf(file: string, but: string[], only?: string[]): Mutant[] {
  const text = readFileSync(file, 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  const edits: Edit[] = [];
  const visit = (node: ts.Node): void => {
    edits.push(...editsOf(node, source));
    ts.forEachChild(node, visit);
  };
  for (const statement of source.statements) {
    const name = nameOf(statement);
    if (only ? only.includes(name) : !but.includes(name)) visit(statement);
  }
  return edits.map(({ node, start, end, to }) => {
    const was = text.slice(start, end).replaceAll(/\s+/g, ' ').trim();
    const within = nameOf(topOf(node));
    return {
      file,
      what: `${path.basename(file)} ${within}: ${to === '' ? `without ${was}` : `${was} → ${to.replaceAll(/\s+/g, ' ')}`}`,
      text: text.slice(0, start) + to + text.slice(end),
    };
  });
}

/** What can be dropped at one place: an operand, a branch, a way out, an entry of a list, a condition in SQL. */
function editsOf(node: ts.Node, source: ts.SourceFile): Edit[] {
  const edit = (start: number, end: number, to: string): Edit => ({ node, start, end, to });
  const replace = (by: ts.Node): Edit => edit(node.getStart(source), node.getEnd(), by.getText(source));
  if (ts.isBinaryExpression(node) && isLogic(node.operatorToken.kind))
    return [`(${node.left.getText(source)})`, `(${node.right.getText(source)})`].map((to) =>
      edit(node.getStart(source), node.getEnd(), to),
    );
  if (ts.isConditionalExpression(node)) return [replace(node.whenTrue), replace(node.whenFalse)];
  if (ts.isIfStatement(node) && !node.elseStatement)
    return [
      edit(node.getStart(source), node.getEnd(), ''),
      edit(node.expression.getStart(source), node.expression.getEnd(), 'true'),
    ];
  if (ts.isArrayLiteralExpression(node)) return node.elements.map((_, i) => without(node, i, source));
  if (ts.isTaggedTemplateExpression(node) && node.tag.getText(source) === 'sql') return conjuncts(node, source);
  return [];
}

const isLogic = (kind: ts.SyntaxKind): boolean =>
  kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken;

function without(node: ts.ArrayLiteralExpression, i: number, source: ts.SourceFile): Edit {
  const [element, next, before] = [node.elements[i], node.elements[i + 1], node.elements[i - 1]];
  const start = next || !before ? (element?.getStart(source) ?? 0) : before.getEnd();
  return { node, start, end: next ? next.getStart(source) : (element?.getEnd() ?? 0), to: '' };
}

/** SQL of the form `a and b or c`: each operand with its operator, within the parentheses it stands in. */
function conjuncts(node: ts.TaggedTemplateExpression, source: ts.SourceFile): Edit[] {
  const from = node.template.getStart(source) + 1;
  const to = node.template.getEnd() - 1;
  const text = source.text.slice(from, to);
  const depth: number[] = [];
  let now = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === ')' || text[i] === '}') now--;
    depth.push(now);
    if (text[i] === '(' || text[i] === '{') now++;
  }
  const operators = [...text.matchAll(/\s(and|or)\s/g)].map((m) => ({ at: m.index, end: m.index + m[0].length }));
  return operators.flatMap(({ at, end }) => {
    const level = depth[at] ?? 0;
    const stops = (i: number) => (depth[i] ?? 0) < level || operators.some((o) => o.at === i && depth[i] === level);
    let right = end;
    while (right < text.length && !stops(right)) right++;
    let left = at;
    while (
      left > 0 &&
      (depth[left - 1] ?? 0) >= level &&
      !operators.some((o) => o.end === left && depth[o.at] === level)
    )
      left--;
    const head = /^(?:exists )?\(?select .*? where /s.exec(text.slice(left, at))?.[0].length ?? 0;
    return [
      { node, start: from + at, end: from + right, to: '' },
      { node, start: from + left + head, end: from + end, to: '' },
    ];
  });
}

/** Asks for somebody's role or side, or refuses: where such a thing stands, somebody decides who may what. */
const DECIDES =
  /\brole\b[^;\n]*(===|!==)|\bswitch \((\w+\.)?role\)|includes\((\w+\.)?role\)|(Refusal\(|rejected: )'not_allowed'|\bmay[A-Z]\w*\b[^;\n]*=>/;

/** The functions of a file that decide who may what, by name. */
export function decidersOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  if (!DECIDES.test(text)) return [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  return source.statements.flatMap((statement) => {
    const name = nameOf(statement);
    return name !== '' && DECIDES.test(statement.getText(source)) ? [name] : [];
  });
}

const topOf = (node: ts.Node): ts.Node => (ts.isSourceFile(node.parent) ? node : topOf(node.parent));

function nameOf(node: ts.Node): string {
  if (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) return node.name?.text ?? '';
  if (ts.isVariableStatement(node)) return node.declarationList.declarations[0]?.name.getText() ?? '';
  return '';
}

const transpiled = (text: string): string =>
  ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023 },
  }).outputText;

const kept = new Map<string, string>();
function asItIs(file: string): string {
  const text = kept.get(file) ?? transpiled(readFileSync(file, 'utf8'));
  kept.set(file, text);
  return text;
}

export type Modules = Record<string, unknown>;

/** What a set of files imports from outside it, as it is. */
export async function knownTo(files: string[]): Promise<Modules> {
  const known: Modules = {};
  for (const file of files)
    for (const [, name = ''] of asItIs(file).matchAll(/require\("([^"]+)"\)/g)) {
      const place = placeOf(file, name);
      if (!files.includes(place) && !(place in known))
        known[place] = await import(place === name ? name : path.resolve(place));
    }
  return known;
}

const placeOf = (file: string, name: string): string =>
  name.startsWith('.') ? path.join(path.dirname(file), name.replace(/\.js$/, '.ts')) : name;

/**
 * Loads a set of files anew, one of them as the mutant has it. What they import from each other is loaded with them; everything
 * else comes from `known`, by its path in the repository or the name of the library.
 */
export function load(files: string[], known: Modules, mutant?: Mutant): Modules {
  const loaded: Modules = {};
  const one = (file: string): unknown => {
    if (file in loaded) return loaded[file];
    const outputText = mutant?.file === file ? transpiled(mutant.text) : asItIs(file);
    const exports = (loaded[file] = {});
    const require = (name: string): unknown => {
      const place = placeOf(file, name);
      if (files.includes(place)) return one(place);
      if (place in known) return known[place];
      throw new Error(`${file} imports ${place}, which nobody gave`);
    };
    compileFunction(outputText, ['exports', 'require'])(exports, require);
    return exports;
  };
  files.forEach(one);
  return loaded;
}
