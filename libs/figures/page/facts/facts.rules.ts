import type {
  ClockKind,
  FigurePage,
  IndustrySection,
  NeedSummary,
  PauseReason,
  StayStep,
  Theme,
} from '@vertskap/contract';

/** The steps of a need that a sector takes. */
export const STEPS = [
  'first_response',
  'next_update',
  'resolution',
  'hand_over',
  'consultation',
] as const satisfies ClockKind[];

/** Needs raised in the period, in the one before, and in each of the last four quarters. */
export type Moved<Of> = { of: Of | null; now: number; before: number; quarters: number[] };

/** All that the figures are made from, as counted by the database; nothing is rounded or left out yet. */
export type Facts = {
  open: {
    holder: 'sector' | 'association' | 'external';
    sectorId: string | null;
    sector: string | null;
    raisedAt: Date;
    overdue: boolean;
    dueSoon: boolean;
  }[];
  worst: { need: NeedSummary; dueAt: Date } | null;
  /** First responses to needs raised in the period. */
  responses: { taken: number[]; void: number[]; waitingSince: Date[]; met: number; late: number };
  slowest: (Omit<FigurePage['slowest'][number], 'seconds'> & { raisedAt: Date; seconds: number | null })[];
  /** By the number of the week in the period, 1 for the first. */
  weeks: { week: number; raised: number; taken: number[] }[];
  /** Resolutions judged in the period: how long they took, and what they stood still for. */
  resolution: { gross: number[]; net: number[]; stood: { reason: PauseReason; from: Date; to: Date }[] };
  /** By the number of the quarter, 1 for the first of the four; `onNoNeed`: so many of all these were promised on none. */
  commitments: { quarter: number; kept: number; moved: number; broken: number; onNoNeed: number }[];
  /** Of this municipality and of those it compares with; none where there is nobody to compare with. */
  neighbours: { id: string; name: string; own: boolean; met: number; late: number }[];
  businessReplies: { met: number; late: number };
  closings: { confirmed: number; sentBack: number; unconfirmed: number; waiting: number; referred: number };
  /** Stays of the ball that have a part in the period, by who had it and the step. */
  ball: {
    sectorId: string | null;
    /** The sector, or the kind of holder. */
    holder: string;
    step: StayStep;
    stays: number;
    /** Those that began, and those that ended, in the period. */
    came: number;
    went: number;
    /** Of those that lie within the period: their working seconds, added up. */
    within: number;
    /** Those that cross an edge of the period, or have not ended. */
    across: { from: Date; to: Date | null }[];
    /** Of those that began in the period and are over: how long each took, whole. */
    taken: number[];
  }[];
  steps: { sectorId: string; kind: ClockKind; net: number[] }[];
  /** Of the municipality, in their order. */
  sectors: { id: string; name: string }[];
  /** Whether there is a plan; needs raised in the period by theme, and how many of them serve a goal of it. */
  plan: { goals: number; themes: { theme: Theme | null; needs: number; covered: number }[] };
  /** By theme, and by the industries of the companies that a need was raised for; `named`: needs of companies with a known one. */
  changes: {
    themes: Moved<Theme>[];
    industries: Moved<IndustrySection>[];
    named: { now: number; before: number };
  };
  /** Raised in the period, by what came of them: how many, of how many the team was asked, and somebody was on it within the hour. */
  opportunities: { result: string; needs: number; asked: number; inTime: number }[];
  /** Of those that ran in the period; null where they are not counted. */
  initiatives: {
    states: { state: string; initiatives: number }[];
    pledges: { unit: string; pledges: number; pledged: number; delivered: number; late: number; moved: number }[];
  } | null;
  load: {
    sectorId: string;
    sector: string;
    open: number;
    overdue: number;
    dueSoon: number;
    arrived: number;
    left: number;
    met: number;
    judged: number;
  }[];
};
