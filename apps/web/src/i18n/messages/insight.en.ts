import type nb from './insight.nb.js';

export default {
  'insight.title': '{name} now',
  'insight.title-loading': 'Insight',
  'insight.updated': 'Updated at {time}',
  'insight.stands-still': 'Standing still since {time}',
  'insight.pause': 'Pause',
  'insight.resume': 'Resume',

  'insight.now-label': 'Right now',
  'insight.now':
    '{open, plural, =0 {No needs are open.} one {One need is open.} other {# needs are open.}} {overdue, plural, =0 {None are overdue.} one {One is overdue.} other {# are overdue.}}',
  'insight.open': '{n, plural, =0 {No needs are open.} one {One need is open.} other {# needs are open.}}',
  'insight.overdue': '{n, plural, =0 {None are overdue.} one {One is overdue.} other {# are overdue.}}',
  'insight.worst': 'Longest overdue:',
  'insight.worst-how':
    '{n, plural, =0 {The deadline passed today} one {# working day over} other {# working days over}}, {name} has the ball',
  'insight.nobody': 'nobody',
  'insight.open-need': 'Open',
  'insight.open-need-label': 'Open {number}',

  'insight.first-response': 'Median time to a first answer',
  'insight.first-response-note': '{n, plural, one {# need} other {# needs}} in {weeks} weeks.',
  'insight.unanswered': '{n, plural, =0 {All have been answered.} one {One still waits.} other {# still wait.}}',
  'insight.few-median': 'Too few needs yet (n = {n}). We show the median when there are at least 5.',
  'insight.on-time': 'First answer on time',
  'insight.met-of': '{met} of {total}',
  'insight.band': 'Likely between {low} and {high} per cent.',
  'insight.band-label': '{met} of {total} on time. Likely share between {low} and {high} per cent.',
  'insight.few-share': 'Too few needs yet (n = {n}). We show the share when there are at least 5.',

  'insight.holders': 'Who has the ball now?',
  'insight.holder-needs': '{n, plural, one {need} other {needs}}',
  'insight.holder.association': 'Business',
  'insight.holder.external': 'Others outside',
  'insight.no-holders': 'No needs are open.',

  'insight.finding.faster': 'We answer faster than before',
  'insight.finding.slower': 'We answer more slowly than before',
  'insight.finding.ordinary': 'Response times vary as usual',
  'insight.finding.too_few': 'Too early to say whether we answer faster',
  'insight.trend-note': 'Dots: median to a first answer. Bars: needs raised. {weeks} weeks.',
  'insight.trend-few': 'Dots: median. Bars: needs raised. {n} of {needed} weeks have enough.',
  'insight.trend-last': '{n} wd.',
  'insight.trend-raised-last': '{n} raised',
  'insight.trend-week': 'week',
  'insight.trend-band': 'ordinary variation',
  'insight.show-numbers': 'Show the numbers',
  'insight.col.week': 'Week',
  'insight.col.raised': 'Raised',
  'insight.col.answered': 'First answered',
  'insight.col.median': 'Median time to a first answer',
  'insight.week-from': 'Week {n} (from {date})',
  'insight.too-few-cell': 'fewer than 3',

  'insight.definitions': 'How we count',
  'insight.period': 'The period is {from} – {to} ({weeks} weeks).',
  'insight.define.open': 'Open needs',
  'insight.definition.open': 'Needs that have been raised and not answered, declined, withdrawn or closed.',
  'insight.define.overdue': 'Overdue',
  'insight.definition.overdue':
    'Open needs where a deadline of whoever has the ball has passed. Deadlines run in the municipality’s working time.',
  'insight.define.first-response': 'Time to a first answer',
  'insight.definition.first-response':
    'Working time from when the need is raised until a person in the municipality answers. Automatic receipts do not count. Needs that still wait are counted in (Kaplan-Meier), or the figure would look better than it is.',
  'insight.define.on-time': 'First answer on time',
  'insight.definition.on-time':
    'Of the needs whose deadline for a first answer has been decided: how many got it in time. The band is a 95 % interval (Wilson).',
  'insight.define.holders': 'Who has the ball',
  'insight.definition.holders': 'Who has to act now, for each open need. Only one has the ball at a time.',
  'insight.define.trend': 'Week by week',
  'insight.definition.trend':
    'Median of those first answered that week, when there are at least 3. The band is the mean ± 2.66 times the usual difference from week to week (XmR). We say that something changed only when the pattern breaks.',
  'insight.only-vertskap':
    'The figures show needs raised in Vertskap. They do not show everything that businesses ask the municipality.',
  'insight.definition-version': 'Definitions, version {version}.',
} as const satisfies Record<keyof typeof nb, string>;
