import { createRequire } from 'node:module';
import type { Dayjs } from 'dayjs';
import type { Moment } from 'moment';
import {
  type WorkingCalendar,
  add,
  between,
  compile,
  dateOf,
  daysBetween,
  due,
  localDate,
} from '../../libs/clocks/time/time.rules.js';

/** What is asked: the same for every library, as many times as there are starts. Instants are epoch milliseconds. */
export interface Task {
  kind: 'add days' | 'add hours' | 'days between' | 'hours between';
  /** ISO dates that are closed besides Saturday and Sunday. Open from 08:00 to 15:30, Europe/Oslo. */
  holidays: string[];
  starts: number[];
  /** For the kinds with between. */
  ends: number[];
  /** Working days or minutes to add. */
  amount: number;
}

/** One library's way to do a task. What it is given is made beforehand, in the form that suits it. */
export interface Runner {
  /** Answers to all the questions picked, once, without keeping them. */
  pass(picked: readonly number[]): void;
  /** The answer in a form that all share: a local date, epoch milliseconds, or a number. */
  answer(i: number): string | number;
}

/** undefined where the library has nothing for the task. */
export type Library = (task: Task) => Runner | undefined;

/** Ours first. Import it with TZ=Europe/Oslo: the others reckon in the zone of the process. */
export async function libraries(): Promise<Record<string, Library>> {
  const { addBusinessDays, differenceInBusinessDays } = await import('date-fns');
  return {
    vertskap,
    'date-fns': dateFns(addBusinessDays, differenceInBusinessDays),
    'dayjs-business-time': await dayjsBusinessTime(),
    'moment-business-time': momentBusinessTime(freshMoment('moment-business-time')),
    'moment-business-days': momentBusinessDays(freshMoment('moment-business-days')),
  };
}

/** The calendar that all are given, as ours. */
export function hall(holidays: string[]): WorkingCalendar {
  const day = [['08:00', '15:30']] as const;
  return {
    id: 'hall',
    version: 1,
    timeZone: 'Europe/Oslo',
    week: { mon: day, tue: day, wed: day, thu: day, fri: day },
    publicHolidays: holidays.map((date) => ({ date })),
  };
}

let sink = 0;

const vertskap: Library = ({ kind, holidays, starts, ends, amount }) => {
  const cal = compile(hall(holidays));
  const start = (i: number): number => starts[i] as number;
  const end = (i: number): number => ends[i] as number;
  const from = starts.map((at) => localDate(cal, at));
  const to = ends.map((at) => localDate(cal, at));
  const budget = { unit: 'days', amount } as const;
  switch (kind) {
    case 'add days':
      return numbers(
        (i) => due(cal, start(i), budget) as number,
        (at) => localDate(cal, at),
      );
    case 'add hours':
      return numbers((i) => add(cal, start(i), amount * 60), Number);
    case 'days between':
      return numbers((i) => daysBetween(cal, from[i] as string, to[i] as string), Number);
    case 'hours between':
      return numbers((i) => between(cal, start(i), end(i)) / 60, Number);
  }
};

function dateFns(
  addBusinessDays: (date: Date, amount: number) => Date,
  differenceInBusinessDays: (later: Date, earlier: Date) => number,
): Library {
  return ({ kind, starts, ends, amount }) => {
    const from = starts.map((at) => new Date(at));
    const to = ends.map((at) => new Date(at));
    const added = (i: number): Date => addBusinessDays(from[i] as Date, amount);
    const difference = (i: number): number => differenceInBusinessDays(to[i] as Date, from[i] as Date);
    if (kind === 'add days') return runner(() => {}, added, wallDate);
    if (kind === 'days between') return runner(() => {}, difference, Number);
    return undefined;
  };
}

async function dayjsBusinessTime(): Promise<Library> {
  const { default: dayjs } = await import('dayjs');
  const { default: plugin } = await import('dayjs-business-time');
  dayjs.extend(plugin);
  // Its types want moments of opening where the library itself wants, and documents, times of the day.
  const hours = [{ start: '08:00:00', end: '15:30:00' }] as never;
  const week = { monday: hours, tuesday: hours, wednesday: hours, thursday: hours, friday: hours };
  return ({ kind, holidays, starts, ends, amount }) => {
    const setUp = (): void => {
      dayjs.setBusinessTime({ ...week, saturday: null as never, sunday: null as never });
      dayjs.setHolidays(holidays);
    };
    const from = starts.map((at) => dayjs(at));
    const to = ends.map((at) => dayjs(at));
    const start = (i: number): Dayjs => from[i] as Dayjs;
    const end = (i: number): Dayjs => to[i] as Dayjs;
    const date = (day: Dayjs): string => wallDate(day.toDate());
    if (kind === 'add days') return runner(setUp, (i) => start(i).addBusinessDays(amount), date);
    if (kind === 'add hours') return runner(setUp, (i) => start(i).addBusinessMinutes(amount), Number);
    if (kind === 'hours between') return runner(setUp, (i) => start(i).businessMinutesDiff(end(i)), Number);
    return runner(setUp, (i) => start(i).businessDaysDiff(end(i)), Number);
  };
}

type MomentFactory = { (at: number): Moment; locale(): string; updateLocale(name: string, settings: object): unknown };
type WorkingMoment = Moment & {
  addWorkingTime(amount: number, unit: string): Moment;
  workingDiff(other: Moment, unit: string): number;
};
type BusinessMoment = Moment & { businessAdd(days: number): Moment; businessDiff(other: Moment): number };

function momentBusinessTime(moment: MomentFactory): Library {
  const hours = ['08:00:00', '15:30:00'];
  const workinghours = { 0: null, 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: null };
  return ({ kind, holidays, starts, ends, amount }) => {
    const setUp = (): unknown => moment.updateLocale(moment.locale(), { workinghours, holidays });
    const from = starts.map((at) => moment(at) as WorkingMoment);
    const to = ends.map((at) => moment(at) as WorkingMoment);
    // It moves what it is called on.
    const added = (i: number, unit: string): Moment =>
      ((from[i] as WorkingMoment).clone() as WorkingMoment).addWorkingTime(amount, unit);
    const difference = (i: number, unit: string): number =>
      (to[i] as WorkingMoment).workingDiff(from[i] as WorkingMoment, unit);
    const date = (day: Moment): string => wallDate(day.toDate());
    if (kind === 'add days') return runner(setUp, (i) => added(i, 'days'), date);
    if (kind === 'add hours') return runner(setUp, (i) => added(i, 'minutes'), Number);
    if (kind === 'hours between') return runner(setUp, (i) => difference(i, 'minutes'), Number);
    return runner(setUp, (i) => difference(i, 'calendarDays'), Number);
  };
}

function momentBusinessDays(moment: MomentFactory): Library {
  return ({ kind, holidays, starts, ends, amount }) => {
    const setUp = (): unknown => moment.updateLocale(moment.locale(), { holidays, holidayFormat: 'YYYY-MM-DD' });
    const from = starts.map((at) => moment(at) as BusinessMoment);
    const to = ends.map((at) => moment(at) as BusinessMoment);
    const added = (i: number): Moment => (from[i] as BusinessMoment).businessAdd(amount);
    const difference = (i: number): number => (to[i] as BusinessMoment).businessDiff(from[i] as BusinessMoment);
    if (kind === 'add days') return runner(setUp, added, (day) => wallDate(day.toDate()));
    if (kind === 'days between') return runner(setUp, difference, Number);
    return undefined;
  };
}

/** Adds the answers up, so that none can be left out by the compiler. */
function numbers(ask: (i: number) => number, read: (answer: number) => string | number): Runner {
  return {
    pass: (picked) => {
      let sum = 0;
      for (const i of picked) sum += ask(i);
      sink += sum;
    },
    answer: (i) => read(ask(i)),
  };
}

/** Sets the library up for the task before each pass: some keep holidays and hours in one global place. */
function runner<T>(setUp: () => unknown, ask: (i: number) => T, read: (answer: T) => string | number): Runner {
  return {
    pass: (picked) => {
      setUp();
      let answered = 0;
      for (const i of picked) if (ask(i) !== undefined) answered++;
      sink += answered;
    },
    answer: (i) => {
      setUp();
      return read(ask(i));
    },
  };
}

/** A moment of its own for each plugin: both of these write isHoliday and isBusinessDay onto its prototype. */
function freshMoment(plugin: string): MomentFactory {
  const require = createRequire(import.meta.url);
  delete require.cache[require.resolve('moment')];
  const moment = require('moment') as MomentFactory;
  require(plugin);
  return moment;
}

function wallDate(date: Date): string {
  return dateOf(Math.floor((date.getTime() - date.getTimezoneOffset() * 60_000) / 86_400_000));
}
