export default {
  'readers.title': 'Bare navngitte ser dette',
  'readers.coordinators': 'Næringskontakten i {municipality}',
  'readers.waits': 'Ingen saksbehandler er navngitt ennå. Næringskontakten velger hvem.',
  'readers.name.title': 'Hvem skal se dette behovet?',
  'readers.name.text.municipality':
    'Bare de du krysser av, kan lese og svare. De må jobbe i en sektor som har, har fått tilbud om eller er spurt om behovet. Foreningen ser hvem det er.',
  'readers.name.text.association':
    'Bare de du krysser av, kan lese og skrive for foreningen. Kommunen ser hvem det er.',
  'readers.name.who': 'Krysset av betyr at de ser det',
  'readers.name.do': 'Lagre hvem som ser det',
  'readers.name.none': 'Det er ingen å velge her. Gi ballen til en sektor først.',
  'readers.name': 'Velg hvem som ser det',
} as const;
