export default {
  'colours.lead': 'Velg én farge. Vi lager resten av den, så alt kan leses både lyst og mørkt.',
  'colours.pick': 'Farge',
  'colours.code': 'Fargekode',
  'colours.code.wrong': 'Skriv fargen som #0b5a6b.',
  'colours.text':
    'Siden viser fargen mens du velger. Når du lagrer, ser alle som arbeider for kommunen den, og den åpne siden får den også. Farger som forteller at noe haster eller er over fristen, er de samme for alle.',
  'colours.save': 'Lagre fargen',
  'colours.reset': 'Bruk fargene til Vertskap',
  'colours.saved': 'Lagret. Alle i kommunen ser fargen når de åpner Vertskap.',
  'colours.samples': 'Slik blir det',
  'colours.sample.light': 'Lyst',
  'colours.sample.dark': 'Mørkt',
  'colours.sample.send': 'Send svar',
  'colours.sample.more': 'Legg ved',
  'colours.sample.link': 'Trenger avklaring om skiltplan',
  'colours.sample.yours': 'Hos dere',
  'colours.sample.late': 'Frist utgått',
};
