import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { transformWithOxc, type Plugin } from 'vite';
import { type Group, groups } from '../src/i18n/groups.js';

/** What the page calls them by, and the name that a file is built from. */
const ASKED = /^texts:(\w+)\.(nb|nn|en)$/;
const MADE = /^\0\/texts\/(\w+)\.(nb|nn|en)\.ts$/;
const fileOf = (area: string, language: string): string =>
  fileURLToPath(new URL(`../src/i18n/messages/${area}.${language}.ts`, import.meta.url));

/** Gathers the ICU messages of a group (`texts:GROUP.LANGUAGE`) and compiles them while building, so that no parser travels to the browser. */
export function messages(): Plugin {
  return {
    name: 'vertskap-messages',
    resolveId: (id) => ASKED.exec(id) && `\0/texts/${id.slice('texts:'.length)}.ts`,
    async load(id) {
      const [, group, language = ''] = MADE.exec(id) ?? [];
      if (!group) return undefined;
      const files = groups[group as Group].map((area) => fileOf(area, language));
      for (const file of files) this.addWatchFile(file);
      const compiled = (await Promise.all(files.map(read))).flatMap((catalog) =>
        Object.entries(catalog).map(([key, text]) => [key, compileMessage(text)]),
      );
      return { code: `export default ${JSON.stringify(Object.fromEntries(compiled))}`, moduleType: 'js', map: null };
    },
  };
}

async function read(file: string): Promise<Record<string, string>> {
  const plain = await transformWithOxc(await readFile(file, 'utf8'), file);
  const url = `data:text/javascript;base64,${Buffer.from(plain.code).toString('base64')}`;
  const module = (await import(url)) as { default: Record<string, string> };
  if (typeof module.default !== 'object') throw new Error(`${file} has no default export`);
  return module.default;
}
