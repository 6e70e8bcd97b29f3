/** Longer than this an answer is not fresh; lists are as long. */
const FRESH_MS = 10_000;

type Asked = { at: number; answer: Promise<Response> };

/** Of the whole page, and not of this module, which is there twice: in the page itself and in a file. */
const page = globalThis as typeof globalThis & { vertskapAsked?: Map<string, Asked> };

/** Asks the API before there is code that could use the answer. The first of both copies does. */
export function askEarly(addresses: string[]): void {
  if (page.vertskapAsked) return;
  const ask = (address: string): Asked => {
    const answer = fetch(address, { headers: { accept: 'application/json' } });
    answer.catch(() => undefined); // asked again when it is wanted
    return { at: performance.now(), answer };
  };
  page.vertskapAsked = new Map(addresses.map((address) => [address, ask(address)]));
}

/** What was answered, once, and while it is fresh; else, and where it was refused or nobody answered, `askNow`. */
export async function takeEarly(address: string, askNow: () => Promise<Response>): Promise<Response> {
  const asked = page.vertskapAsked?.get(address);
  page.vertskapAsked?.delete(address);
  if (!asked) return askNow();
  const fresh = performance.now() - asked.at <= FRESH_MS;
  const answered = fresh ? await asked.answer.catch(() => undefined) : undefined;
  if (answered?.ok) return answered;
  leave(asked);
  return askNow();
}

/** An answer that nobody reads keeps its connection until it is thrown away. */
const leave = ({ answer }: Asked): void => void answer.then(({ body }) => body?.cancel()).catch(() => undefined);

/** What was asked for may say something else by now, or to somebody else. */
export function forgetEarly(): void {
  page.vertskapAsked?.forEach(leave);
  page.vertskapAsked?.clear();
}
