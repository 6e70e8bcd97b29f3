import { expect, test } from '@jest/globals';
import { TEMPLATE_MAX } from '@vertskap/contract';
import { TEXT_MAX } from './template.rules.js';

test('the longest template is what the contract allows', () => {
  expect(TEXT_MAX).toBe(TEMPLATE_MAX);
});
