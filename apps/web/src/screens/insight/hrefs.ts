/** The need list that shows exactly the needs behind a figure. */
export const hrefOf = (opens: Record<string, string>): string => `/behov?${new URLSearchParams(opens)}`;
