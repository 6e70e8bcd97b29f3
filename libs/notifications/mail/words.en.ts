import { among } from './letter.js';
import type { Words } from './words.types.js';

const clocks = {
  first_response: 'the first response',
  next_update: 'the next update',
  resolution: 'the final answer',
  business_reply: 'the reply to the municipality',
  commitment: 'what was promised',
  statutory: 'the decision',
  hand_over: 'the hand-over',
  acceptance: 'a yes or no to the ball',
  status: 'the answer about the status',
  consultation: 'the view asked for',
  confirmation: 'confirming the answer',
} as const;

export default {
  subject: {
    deed: {
      raise: 'New need',
      comment: 'New message',
      answer: 'Answer',
      provisional_answer: 'Provisional answer',
      question: 'Question',
      hand_over: 'The ball has moved',
      offer: 'The ball is offered',
      accept: 'The ball is accepted',
      not_ours: 'Not ours',
      take_back: 'Offer taken back',
      assign_sector: 'The ball has moved',
      confirm: 'The answer is confirmed',
      send_back: 'Sent back',
      decline: 'Declined',
      refer: 'Referred to others',
      withdraw: 'Withdrawn',
      correct: 'Correction',
      back: 'Who is behind it',
      withdraw_backing: 'Who is behind it',
      invite_to_speak: 'Who writes',
      end_speaking: 'Who writes',
      commit: 'A promise',
      fulfil: 'A promise was kept',
      postpone: 'A promise was moved',
      release: 'A promise was released',
      tell_result: 'What came of it',
      make_opportunity: 'Made an opportunity',
      make_need: 'No opportunity after all',
      merge: 'Merged into another need',
      unmerge: 'Not the same after all',
      split: 'Split in two',
      name_readers: 'Who reads it',
      register_statutory: 'Statutory deadline registered',
      suspend_statutory: 'Statutory deadline suspended',
      resume_statutory: 'Statutory deadline runs again',
      decide_statutory: 'Decision registered',
      cancel_statutory: 'Statutory deadline lapses',
      move_wake_up: 'New date to follow up',
      label: 'New theme',
      recompute: 'New date',
      close_unconfirmed: 'Closed without a word',
    },
    note: 'Internal note',
    mentioned: 'You were mentioned',
    consultation: 'Consultation',
    called: 'An opportunity waits for you',
    lapsed: 'Nobody has confirmed',
    result: 'What came of it?',
    deadline: 'Deadline',
    refused: 'Your reply did not come in',
    referral: 'Neighbour',
    other: 'New',
  },
  said: {
    deed: (deed, unit, to) => {
      switch (deed) {
        case 'raise':
          return `${unit} has raised a new need.`;
        case 'hand_over':
          return `${unit} gave the ball to ${to ?? 'somebody else'}.`;
        case 'offer':
          return `${unit} wants to give the ball to ${to ?? 'someone else'}. Say yes or no in Vertskap.`;
        case 'accept':
          return `${unit} accepted the ball.`;
        case 'not_ours':
          return `${unit} says that the need is not theirs.`;
        case 'take_back':
          return `${unit} took back the offer of the ball.`;
        case 'assign_sector':
          return `${unit} has decided that ${to ?? 'someone else'} has the ball.`;
        case 'confirm':
          return `${unit} confirmed the answer.`;
        case 'correct':
          return `${unit} corrected a message.`;
        case 'register_statutory':
          return `${unit} registered a statutory deadline.`;
        case 'suspend_statutory':
          return `${unit} suspended the statutory deadline.`;
        case 'resume_statutory':
          return `${unit} lets the statutory deadline run again.`;
        case 'decide_statutory':
          return `${unit} registered the decision.`;
        case 'cancel_statutory':
          return `${unit} registered that the statutory deadline lapses.`;
        case 'move_wake_up':
          return `${unit} moved the date to follow up.`;
        case 'label':
          return `${unit} changed theme or urgency.`;
        case 'recompute':
          return `${unit} changed its promises. The need has a new date.`;
        case 'close_unconfirmed':
          return 'The need was closed without a word on the answer.';
        case 'back':
          return `${unit} said who is behind the need, and what it means.`;
        case 'name_readers':
          return `${unit} said who reads this restricted need.`;
        case 'withdraw_backing':
          return `${unit} withdrew a company that was behind the need.`;
        case 'invite_to_speak':
          return `${unit} invited a company to write in the thread.`;
        case 'end_speaking':
          return `${unit} no longer lets a company write in the thread.`;
        case 'commit':
          return `${unit} promised something. Read it in Vertskap.`;
        case 'fulfil':
          return `${unit} says that what they promised is done.`;
        case 'postpone':
          return `${unit} moved the date of what they promised.`;
        case 'release':
          return `${unit} no longer needs what was promised.`;
        case 'tell_result':
          return `${unit} said what came of it. Read it in Vertskap.`;
        case 'make_opportunity':
          return `${unit} made the need an opportunity. The deadlines are reckoned anew.`;
        case 'make_need':
          return `${unit} says that the need is no opportunity after all. The deadlines are reckoned anew.`;
        case 'merge':
          return `${unit} merged the need into an older one. Follow it there.`;
        case 'unmerge':
          return `${unit} says that the need is not the same after all.`;
        case 'split':
          return `${unit} split the need in two.`;
        case 'comment':
        case 'answer':
        case 'provisional_answer':
        case 'question':
        case 'send_back':
        case 'decline':
        case 'refer':
        case 'withdraw':
          return `${unit} wrote a message.`;
      }
    },
    files: (n) =>
      `${n === 1 ? 'One attachment' : `${n} attachments`}. Open the need to see ${n === 1 ? 'it' : 'them'}.`,
    correction: (body) => `Correction: ${body}`,
    mentioned: (name, inNote) =>
      inNote ? `${name} mentioned you in an internal note. Read it in Vertskap.` : `${name} mentioned you.`,
    note: (name) => `${name} wrote an internal note. Read it in Vertskap.`,
    asked: (unit) => `${unit} asks for your view. Read the question in Vertskap.`,
    contributed: (unit) => `${unit} has given its view. Read it in Vertskap.`,
    called: (step, missed, next) =>
      step === 'called_off'
        ? 'The need is no opportunity after all. You need do nothing more as part of the ready team.'
        : step === 'lapsed'
          ? `${missed ?? 'Somebody on the team'} did not confirm within the hour. ${next ? `Now ${next} has been asked.` : 'There is nobody left to ask. Find somebody who can.'}`
          : `${step === 'deputy' ? 'Whoever was asked before you has not replied. ' : ''}You are on the ready team. Confirm in Vertskap within an hour that you have seen it and are on it.`,
    deadline: (clock, share, due) =>
      share >= 100
        ? `The deadline for ${clocks[clock]} has passed. It was ${due}.`
        : `The deadline for ${clocks[clock]} is ${due}.`,
    refused: 'The reply you sent by mail did not come in. Write it in Vertskap.',
    result:
      'The opportunity was over some time ago. Say what came of it: it takes a minute, and both sides learn from it.',
    referral: (state, municipality) => {
      if (state === 'asked')
        return `The association can say yes or no to sharing the need with ${municipality}. Read in Vertskap what would be shared.`;
      if (state === 'contributed') return `${municipality} has contributed to the answer. Read it in Vertskap.`;
      return state === 'accepted'
        ? `${municipality} has taken over the need.`
        : `Nothing came of sharing with ${municipality}. Read why in Vertskap.`;
    },
    other: 'There is something new on the need. Read it in Vertskap.',
  },
  meeting: {
    deed: {
      called: 'Invitation',
      invited: 'Invitation',
      changed: 'Moved',
      cancelled: 'Cancelled',
      minutes_ready: 'Minutes for approval',
      approved: 'The minutes are approved',
    },
    title: (space) => `Dialogue meeting in ${space}`,
    when: (day, from, to) => `${day}, ${from}–${to}`,
    where: (place) => `Place: ${place}`,
    by: {
      called: (name) => `${name} calls a dialogue meeting.`,
      invited: (name) => `${name} invites you to a dialogue meeting.`,
      changed: (name) => `${name} has moved the meeting.`,
      cancelled: (name) => `${name} has cancelled the meeting.`,
      minutes_ready: () => 'The minutes are ready. Read them, and approve them for your side.',
      approved: (name) => `${name} has approved the minutes.`,
    },
    why: (reason) => `The meeting is cancelled: ${reason}`,
    agenda: 'On the agenda so far:',
    answer: 'Say whether you come, and add items',
    open: 'Open the meeting',
  },
  pulse: {
    subject: (association) => `A short question from ${association}`,
    reminder: (association) => `Reminder: a short question from ${association}`,
    asks: (association, company) => `${association} asks ${company} and the other members:`,
    answer: 'Answer here',
    until: (date) =>
      `It takes less than a minute, and you need not sign in. The link is for you alone, and works until and including ${date}.`,
    sees: (names) =>
      `${names.length === 0 ? 'The association sees' : `The association${among(names, ' and the municipality', ' and the municipalities')} see`} totals only, and nothing when fewer than five have answered. Comments are read by the association, without names.`,
    off: (association) => `Do not ask me again on behalf of ${association}`,
  },
  call: {
    asks: (municipality) => `${municipality} asks you to help with an opportunity`,
    phone: (phone) =>
      `Call ${phone}, and confirm in Vertskap within an hour that you have seen it and are on it. You do not read the matter itself in Vertskap.`,
    off: (municipality) => `The opportunity in ${municipality} is none after all`,
    nothingMore: 'You need do nothing more.',
    open: 'Confirm in Vertskap',
  },
  neighbour: {
    offers: (municipality, n) =>
      n === 1
        ? `${municipality} asks whether you take over a need`
        : `${municipality} asks whether you take over ${n} needs`,
    asks: (municipality, n) =>
      n === 1 ? `${municipality} asks you for a contribution` : `${municipality} asks you for ${n} contributions`,
    due: (municipality, n) =>
      n === 1 ? `The contribution to ${municipality} is overdue` : `${n} contributions to ${municipality} are overdue`,
    over: (municipality) => `${municipality} asked you for something that is no longer wanted`,
    read: 'Read what is shared, and answer in Vertskap.',
    open: 'Open in Vertskap',
  },
  promised: (date) => `An answer by ${date}.`,
  outcomeOpen: 'We cannot promise a yes. We promise an answer with reasons.',
  ball: {
    yours: 'You have the ball.',
    theirs: (holder) => `${holder} has the ball.`,
    nobody: 'The need is closed.',
  },
  due: (date) => `It is due ${date}.`,
  replyLine: (number, becomes) =>
    becomes === 'comment'
      ? `Reply above this line. The reply becomes a message in ${number}, read by everyone in the conversation.`
      : `Reply above this line. The reply becomes an internal note on ${number}. Answer the business in Vertskap.`,
  open: (number) => `Open ${number}`,
  why: (capacity, kind) =>
    kind === 'need'
      ? `You get this mail because you take part in the need as ${capacity}.`
      : kind === 'neighbour'
        ? `You get this e-mail because you coordinate matters from neighbouring municipalities, as ${capacity}.`
        : kind === 'call'
          ? `You get this mail because you are lent to a ready team, as ${capacity}.`
          : kind === 'meeting'
            ? `You get this mail because you are invited as ${capacity}.`
            : `You get this summary because you are ${capacity}.`,
  off: 'Switch off this kind of mail',
  settings: 'Choose what you want',
  digest: {
    subject: (where) => `Waiting: ${where}`,
    group: {
      needs_action: (n) => `The municipality waits for you (${n})`,
      answered: (n) => `Answered: did you get an answer? (${n})`,
      offered: (n) => `Others want to give you the ball (${n})`,
      overdue: (n) => `Overdue (${n})`,
      today: (n) => `Due today (${n})`,
      this_week: (n) => `Due this week (${n})`,
      asked: (n) => `Others wait for your view (${n})`,
      neighbours: (n) => `Neighbouring municipalities wait for your answer (${n})`,
      open: (n) => `Open needs (${n})`,
    },
    unread: (n) => (n === 1 ? 'You have 1 unread notice.' : `You have ${n} unread notices.`),
    line: (due) => (due ? `due ${due}` : 'without a deadline'),
    more: (n) => `and ${n} more`,
    all: 'See everything in Vertskap',
  },
  page: {
    title: 'Mail from Vertskap',
    ask: {
      need: 'Do you want to switch off mail about what happens on needs? The notices still stand in Vertskap.',
      digest: 'Do you want to switch off the summary by mail?',
      one: 'Do you want to switch off mail about this need?',
      pulse: 'Do you want no more such questions from the association?',
    },
    button: {
      need: 'Switch off mail about all needs',
      digest: 'Switch off the summary',
      one: 'Switch off mail about this need',
      pulse: 'Do not ask me again',
    },
    done: 'The mail is switched off.',
    again: 'You switch it on again under Settings in Vertskap.',
    askedNoMore: 'The association sends you no more such questions.',
    unknown: 'The link is not valid. Choose what you want under Settings in Vertskap.',
  },
} satisfies Words;
