/** A text put where the cursor stands, in place of what is marked; on lines of its own. `at` is the place behind it. */
export function insertInto(
  body: string,
  text: string,
  { from, to }: { from: number; to: number },
): { body: string; at: number } {
  const [before, after] = [body.slice(0, from).trimEnd(), body.slice(to).trimStart()];
  const head = before === '' ? text : `${before}\n\n${text}`;
  return { body: after === '' ? head : `${head}\n\n${after}`, at: head.length };
}
