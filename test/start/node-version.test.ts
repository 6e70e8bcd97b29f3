import { expect, test } from '@jest/globals';
import { assertNode } from '../../scripts/bootstrap.mjs';

test.each(['20.19.0', '20.20.2', '22.0.0', '24.21.0'])('Node %s will do', (version) => {
  expect(() => assertNode(version)).not.toThrow();
});

test.each(['20.18.3', '18.20.8', '16.0.0'])('Node %s is refused in one sentence that says what to do', (version) => {
  expect(() => assertNode(version)).toThrow(
    `Vertskap needs Node 20.19 or newer; this is Node ${version}. ` +
      'Install a newer one from https://nodejs.org and try again.',
  );
});
