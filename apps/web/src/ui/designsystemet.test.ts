import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const source = path.join(process.cwd(), 'apps/web/src');
/** Components without a file of their own, and where their looks are. */
const looks: Record<string, string> = {
  checkbox: 'input',
  radio: 'input',
  switch: 'input',
  select: 'input',
  textarea: 'input',
  textfield: 'field',
};

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));
const used = new Set(
  files.flatMap((name) => {
    const text = readFileSync(path.join(source, name), 'utf8');
    return [...text.matchAll(/import \{([^}]*)\} from '@digdir\/designsystemet-react'/g)].flatMap(([, names = '']) =>
      [...names.matchAll(/(?<!type )\b[A-Z]\w+/g)].map(([component]) => kebab(component)),
    );
  }),
);

test('every component that is used has its style sheet', () => {
  const sheet = ['ui/designsystemet.css', ...files].map((name) => readFileSync(path.join(source, name), 'utf8')).join();
  const imported = new Set([...sheet.matchAll(/designsystemet-css\/([\w-]+)\.css/g)].map(([, name]) => name));
  expect(used.size).toBeGreaterThan(10);
  expect([...used].filter((component) => !imported.has(looks[component] ?? component))).toEqual([]);
});

function kebab(component: string): string {
  return component.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}
