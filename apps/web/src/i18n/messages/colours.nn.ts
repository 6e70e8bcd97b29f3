export default {
  'colours.lead': 'Vel éin farge. Vi lagar resten av han, så alt kan lesast både lyst og mørkt.',
  'colours.pick': 'Farge',
  'colours.code': 'Fargekode',
  'colours.code.wrong': 'Skriv fargen som #0b5a6b.',
  'colours.text':
    'Sida viser fargen medan du vel. Når du lagrar, ser alle som arbeider for kommunen han, og den opne sida får han òg. Fargar som fortel at noko hastar eller er over fristen, er dei same for alle.',
  'colours.save': 'Lagre fargen',
  'colours.reset': 'Bruk fargane til Vertskap',
  'colours.saved': 'Lagra. Alle i kommunen ser fargen når dei opnar Vertskap.',
  'colours.samples': 'Slik blir det',
  'colours.sample.light': 'Lyst',
  'colours.sample.dark': 'Mørkt',
  'colours.sample.send': 'Send svar',
  'colours.sample.more': 'Legg ved',
  'colours.sample.link': 'Treng avklaring om skiltplan',
  'colours.sample.yours': 'Hos dykk',
  'colours.sample.late': 'Frist ute',
};
