/**
 * Location quotient: an industry's share of employment here by its share in the country. 1 is the same, 2 twice as much. Null where
 * there is nothing to divide by. Source: Isserman, The Location Quotient Approach to Estimating Regional Economic Impacts (1977).
 */
export function locationQuotient(here: number, allHere: number, country: number, allCountry: number): number | null {
  if (allHere <= 0 || country <= 0 || allCountry <= 0) return null;
  return (here * allCountry) / (allHere * country);
}
