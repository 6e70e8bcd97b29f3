export default {
  'commitments.lead': 'What the municipality and business have promised each other: by when, and how it went.',
  'commitments.side': 'Who promised?',
  'commitments.side.municipality': 'The municipality',
  'commitments.side.association': 'Business',
  'commitments.on-no-need': 'Only without a need',
  'commitments.states': 'How did it go?',
  'commitments.answer': 'An answer to the need',
  'commitments.from-to': '{from} to {to}, {date}',
  'commitments.none.title': 'No promises here',
  'commitments.none.text':
    'Promises are made on a need, at a dialogue meeting or here. A provisional answer with a date is a promise too.',
  'commitments.more': 'Show more',
  'commitments.commit.title': 'What do you promise?',
  'commitments.commit.what': 'What will you do?',
  'commitments.commit.what.text': 'One thing, so that one can say whether it is done.',
  'commitments.commit.missing': 'Write what you promise.',
  'commitments.commit.when': 'When will it be done?',
  'commitments.commit.missing-date': 'Choose a date.',
  'commitments.commit.certainty': 'How certain is it?',
  'commitments.commit.firm': 'Certain: we will do this',
  'commitments.commit.aim': 'An aim: we work for it, but it is not certain',
  'commitments.commit.condition': 'Does it depend on something? (may be left empty)',
  'commitments.commit.condition.text': 'For instance: that the ground has thawed.',
  'commitments.commit.effect':
    'Everyone who sees the need sees the promise. You are reminded before the date, and if you move it in time the promise is not broken.',
  'commitments.commit.do': 'Promise',
  'commitments.commit.effect-space':
    'Everyone who meets in the space sees the promise. You are reminded before the date, and if you move it in time the promise is not broken.',
  'commitments.commit.to': 'Whom do you promise it to?',
  'commitments.commit.this': 'Promise this',
  'commitments.commit.this.of': 'Promise this: {what}',
  'commitments.act.of': '{act}: {what}',
  'commitments.in-space': 'Promised in {space}',
  'commitments.fulfil.title': 'Is this done?',
  'commitments.fulfil.effect':
    'The other side is told, and the promise stands as kept or broken by the date it was made for.',
  'commitments.postpone.title': 'When will it be instead?',
  'commitments.postpone.why': 'Why?',
  'commitments.postpone.missing': 'Write why.',
  'commitments.postpone.effect': 'The other side sees the reason. The promise stands as moved in time.',
  'commitments.postpone.do': 'Move the date',
  'commitments.release.title': 'Is this no longer needed?',
  'commitments.release.why': 'Why? (may be left empty)',
  'commitments.release.effect': 'They need not do it. If the date has passed, the promise still stands as broken.',
  'lead-times.sector':
    'In the last two years {whose} has given a final answer to {n, plural, one {# other need} other {# other needs}}{waiting, plural, =0 {.} other {, and # are still waiting.}}',
  'lead-times.theme':
    'In the last two years {whose} has given a final answer to {n, plural, one {# other need} other {# other needs}} on the same theme{waiting, plural, =0 {.} other {, and # are still waiting.}}',
  'lead-times.space':
    'In the last two years {whose} has done {n, plural, one {# other promise} other {# other promises}} in this space{waiting, plural, =0 {.} other {, and # are not done yet.}}',
  'lead-times.side':
    'In the last two years {whose} has done {n, plural, one {# other promise} other {# other promises}}{waiting, plural, =0 {.} other {, and # are not done yet.}}',
  'lead-times.half.answers': 'By {date}, half of those that have waited this long get an answer, if it goes as before.',
  'lead-times.half.promises': 'By {date}, half of such promises are done, if it goes as before.',
  'lead-times.most.answers': 'By {date}, {tenths} in 10 get one.',
  'lead-times.most.promises': 'By {date}, {tenths} in 10 are.',
  'lead-times.unknown.answers':
    'Few of them took as long as this one, so they say little about when the answer may come.',
  'lead-times.unknown.promises': 'Few of them took as long as this one, so they say little about when it may be done.',
  'lead-times.early.answers':
    'Earlier than most: only {tenths} in 10 get an answer this soon. Promise a date you can keep.',
  'lead-times.early.promises':
    'Earlier than most: only {tenths} in 10 are done this soon. Promise a date you can keep.',
} as const;
