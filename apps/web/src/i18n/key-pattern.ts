import type ts from 'typescript';

/** `common.state.${state}` as an expression that fits the keys it may become, for the checks of the texts; undefined where it can be none. */
export function keyPattern({ head, templateSpans }: ts.TemplateExpression): RegExp | undefined {
  const parts = [head.text, ...templateSpans.map(({ literal }) => literal.text)];
  if (!parts[0]?.includes('.')) return undefined;
  return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`);
}
