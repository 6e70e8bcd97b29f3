/** What stands in somebody's calendar: a deadline, a meeting, or a day of an initiative. */
export type Entry = {
  /** The same for as long as it is about the same thing, whenever it is. */
  uid: string;
  /** A day, `2026-12-04`, or an instant. */
  at: string | Date;
  title: string;
  text: string;
  link: string;
  changedAt: Date;
  /** Of a meeting, which takes the time of whoever goes: how long, where, and how often it was moved. */
  meeting?: { minutes: number; place: string; sequence: number };
};
