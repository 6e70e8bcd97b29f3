export default {
  'offer.offered-you': '{sector} wants to give you the ball',
  'offer.offered-by': '{who} asked {date}',
  'offer.reply-by': 'Accept or decline by {date}',
  'offer.reply-over': 'Your reply was due {date}',
  'offer.not-ours': 'Not ours',
  'offer.until-then': 'Until you accept, {sector} has the ball and the deadline.',
  'offer.why-not': 'Why is it not yours?',
  'offer.why-not-description': 'One sentence is enough. The business side sees it.',
  'offer.why-not-missing': 'Write why it is not yours.',
  'offer.whose': 'Whose is it?',
  'offer.whose-unknown': 'I do not know',
  'offer.assign.title': 'Decide who has the ball',
  'offer.assign.do': 'Give the ball',
  'offer.assign.text':
    'Use this when the sectors do not agree, or when it is urgent. The sector gets the ball without accepting.',
  'offer.assign.reason': 'Why is it theirs?',
  'offer.assign.missing': 'Write why.',
} as const;
