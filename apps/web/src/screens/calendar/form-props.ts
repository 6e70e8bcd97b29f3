import type { FieldError, OfficeHours } from '@vertskap/contract';

/** What every field of the form gets: the whole draft, what is wrong with it, and where a change goes. */
export type FormProps = {
  draft: OfficeHours;
  errors: FieldError[];
  onChange: (change: Partial<OfficeHours>, path: string) => void;
};
