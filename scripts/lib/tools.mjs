import path from 'node:path';
import { root } from './root.mjs';

const TOOLS = {
  nest: '@nestjs/cli/bin/nest.js',
  vite: 'vite/bin/vite.js',
  tsc: 'typescript/bin/tsc',
  jest: 'jest/bin/jest.js',
  oxlint: 'oxlint/bin/oxlint',
  depcruise: 'dependency-cruiser/bin/dependency-cruiser.mjs',
};

/**
 * A tool's own file, to be run by our Node: works the same on every platform, and needs no shell.
 * @param {keyof typeof TOOLS} name
 */
export function tool(name) {
  return path.join(root, 'node_modules', TOOLS[name]);
}
