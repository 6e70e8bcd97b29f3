/** Filters with one of them chosen anew, or without it where nothing is. */
export function withChoice<F extends object>(filters: F, name: keyof F, value: string): F {
  const { [name]: _, ...others } = filters;
  return (value ? { ...others, [name]: value } : others) as F;
}
