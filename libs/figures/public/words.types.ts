type Part =
  | 'in_time'
  | 'overdue'
  | 'met'
  | 'late'
  | 'kept'
  | 'moved'
  | 'broken'
  | 'confirmed'
  | 'sentBack'
  | 'unconfirmed'
  | 'waiting';

/** All that the public page says, in one language. Times are in words already: `1,5 virkedager`. */
export type Words = {
  accessibility: string;
  language: string;
  locale: string;
  title: (name: string) => string;
  lead: (name: string) => string;
  period: (from: string, to: string, on: string) => string;
  workdays: (n: string) => string;
  halfDay: string;
  tooFew: string;
  hidden: string;
  allHidden: string;
  heading: Record<'open' | 'first_response' | 'on_time' | 'resolution' | 'commitments' | 'closings', string>;
  says: {
    open: (n: number) => string;
    first_response: (median: string, n: number) => string;
    on_time: (met: number, n: number) => string;
    on_time_hidden: (n: number) => string;
    resolution: (gross: string, net: string, n: number) => string;
    commitments: (n: number) => string;
    closings: (n: number) => string;
  };
  band: (low: number, high: number) => string;
  part: Record<Part, string>;
  columns: [what: string, needs: string];
  how: Record<'open' | 'first_response' | 'on_time' | 'resolution' | 'commitments' | 'closings', string>;
  about: { title: string; parts: [heading: string, text: string][] };
  missing: { title: string; text: string };
  languages: string;
};
