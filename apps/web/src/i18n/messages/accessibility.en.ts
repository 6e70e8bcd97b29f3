export default {
  'accessibility.lead': 'What works for everybody, what we do not know or have not solved, and where to say so.',
  'accessibility.holds': 'This holds',
  'accessibility.holds.axe':
    'Pages, dialogs and errors are checked against the rules of WCAG 2.2, levels A and AA, that a machine can check. What it finds, we mend.',
  'accessibility.holds.zoom':
    'Everything can be read at 400 per cent and with wider spacing of text. Only tables and charts scroll sideways, in boxes of their own.',
  'accessibility.holds.keyboard':
    'The whole main job can be done by keyboard: report, sort, answer, pass on and close. Single keys can be switched off.',
  'accessibility.holds.colours':
    'The page comes light and dark, and in three sizes. Nothing is said by colour alone. The municipality’s own colour does not change contrast.',
  'accessibility.holds.languages':
    'Everything is there in bokmål, nynorsk and English, and each message is marked with the language it is written in.',
  'accessibility.does-not-hold': 'This we do not know, or it is not solved',
  'accessibility.does-not-hold.people':
    'Nobody with a disability has tried Vertskap for us yet, and no screen reader has been tried by a person. A machine finds only a part of what keeps people out.',
  'accessibility.does-not-hold.written':
    'What people write and attach is not checked: pictures may lack a description, and documents may be inaccessible.',
  'accessibility.does-not-hold.mail': 'E-mails are not checked as the pages are.',
  'accessibility.does-not-hold.api':
    'The documentation for programmers (/api/docs) is made by others and is not checked.',
  'accessibility.tested': 'How it is checked',
  'accessibility.tested.machine':
    'A program opens each page as each role, in three languages, light and dark, on a phone and on a large screen, with errors and without a network, and looks at them with axe. It was last run to its end on 26 November 2026; what it found has been mended.',
  'accessibility.tested.walk':
    'The main job is done in a browser with the keyboard alone each time Vertskap is changed.',
  'accessibility.tested.when': 'This statement was written on 26 November 2026.',
  'accessibility.complain': 'Tell us',
  'accessibility.complain.text': 'Does something keep you out? Tell the municipality that you use Vertskap with.',
  'accessibility.complain.to': 'Does something keep you out? Tell the municipality of {place}.',
  'accessibility.complain.further': 'If you get no answer, or disagree with it, you can complain to',
  'accessibility.authority': 'the Norwegian Authority for Universal Design of ICT',
};
