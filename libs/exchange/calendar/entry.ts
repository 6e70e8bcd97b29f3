/** What stands in somebody's calendar: a deadline today, a meeting tomorrow. */
export type Entry = {
  /** The same for as long as it is about the same thing, whenever it is. */
  uid: string;
  /** A day, `2026-12-04`, or an instant. */
  at: string | Date;
  title: string;
  text: string;
  link: string;
  changedAt: Date;
};
