import type { ClockKind, Language } from '@vertskap/contract';

type Words = {
  /** What the calendar is called. */
  name: (unit: string) => string;
  due: Record<ClockKind, string>;
  moves: string;
  meeting: (space: string) => string;
  milestone: string;
  pledge: string;
};

const words: Record<Language, Words> = {
  nb: {
    name: (unit) => `Frister og møter: ${unit}`,
    due: {
      first_response: 'Første svar',
      next_update: 'Ny beskjed',
      resolution: 'Endelig svar',
      business_reply: 'Svar til kommunen',
      commitment: 'Lovet',
      statutory: 'Vedtak etter loven',
      hand_over: 'Svar etter overlevering',
      acceptance: 'Ja eller nei til ballen',
      consultation: 'Innspill',
      status: 'Status til ordføreren',
      confirmation: 'Bekreft svaret',
    },
    moves: 'Fristen kan ha flyttet seg siden kalenderen sist ble hentet.',
    meeting: (space) => `Dialogmøte: ${space}`,
    milestone: 'Milepæl',
    pledge: 'Bidrag som er lovet',
  },
  nn: {
    name: (unit) => `Fristar og møte: ${unit}`,
    due: {
      first_response: 'Første svar',
      next_update: 'Ny beskjed',
      resolution: 'Endeleg svar',
      business_reply: 'Svar til kommunen',
      commitment: 'Lova',
      statutory: 'Vedtak etter lova',
      hand_over: 'Svar etter overlevering',
      acceptance: 'Ja eller nei til ballen',
      consultation: 'Innspel',
      status: 'Status til ordføraren',
      confirmation: 'Stadfest svaret',
    },
    moves: 'Fristen kan ha flytta seg sidan kalenderen sist vart henta.',
    meeting: (space) => `Dialogmøte: ${space}`,
    milestone: 'Milepæl',
    pledge: 'Bidrag som er lova',
  },
  en: {
    name: (unit) => `Deadlines and meetings: ${unit}`,
    due: {
      first_response: 'First response',
      next_update: 'Next update',
      resolution: 'Final answer',
      business_reply: 'Reply to the municipality',
      commitment: 'Promised',
      statutory: 'Statutory decision',
      hand_over: 'Answer after hand-over',
      acceptance: 'Yes or no to the ball',
      consultation: 'View',
      status: 'Status to the mayor',
      confirmation: 'Confirm the answer',
    },
    moves: 'The deadline may have moved since the calendar was fetched.',
    meeting: (space) => `Dialogue meeting: ${space}`,
    milestone: 'Milestone',
    pledge: 'Pledge',
  },
};

export const wordsOf = (language: Language): Words => words[language];
