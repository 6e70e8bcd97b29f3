export default {
  'colours.lead': 'Choose one colour. We make the rest from it, so that everything can be read by day and by night.',
  'colours.pick': 'Colour',
  'colours.code': 'Colour code',
  'colours.code.wrong': 'Write the colour as #0b5a6b.',
  'colours.text':
    'The page wears the colour while you choose. When you save, everybody who works for the municipality sees it, and the public page has it too. Colours that tell that something is urgent or overdue are the same for all.',
  'colours.save': 'Save colour',
  'colours.reset': 'Use the colours of Vertskap',
  'colours.saved': 'Saved. Everybody in the municipality sees it when they open Vertskap.',
  'colours.samples': 'How it will look',
  'colours.sample.light': 'Light',
  'colours.sample.dark': 'Dark',
  'colours.sample.send': 'Send answer',
  'colours.sample.more': 'Attach',
  'colours.sample.link': 'Needs clarification of the sign plan',
  'colours.sample.yours': 'With you',
  'colours.sample.late': 'Overdue',
};
