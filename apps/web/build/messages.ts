import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { transformWithOxc, type Plugin } from 'vite';

/** Compiles the ICU messages of `i18n/messages` while building, so that no parser travels to the browser. */
export function messages(): Plugin {
  return {
    name: 'vertskap-messages',
    enforce: 'pre',
    async transform(code, id) {
      if (!/\/i18n\/messages\/(\w+\/)?[^/]+\.(nb|nn|en)\.ts$/.test(id)) return undefined;
      const catalog = await evaluate(code, id);
      const compiled = Object.entries(catalog).map(([key, text]) => [key, compileMessage(text)]);
      return { code: `export default ${JSON.stringify(Object.fromEntries(compiled))}`, map: null };
    },
  };
}

async function evaluate(code: string, id: string): Promise<Record<string, string>> {
  const plain = await transformWithOxc(code, id);
  const url = `data:text/javascript;base64,${Buffer.from(plain.code).toString('base64')}#${basename(id)}`;
  const module = (await import(url)) as { default: Record<string, string> };
  if (typeof module.default !== 'object') throw new Error(`${pathToFileURL(id)} has no default export`);
  return module.default;
}
