export default {
  'readers.title': 'Berre namngjevne ser dette',
  'readers.coordinators': 'Næringskontakten i {municipality}',
  'readers.waits': 'Ingen saksbehandlar er namngjeven enno. Næringskontakten vel kven.',
  'readers.name.title': 'Kven skal sjå dette behovet?',
  'readers.name.text.municipality':
    'Berre dei du kryssar av, kan lese og svare. Dei må jobbe i ein sektor som har, har fått tilbod om eller er spurd om behovet. Foreininga ser kven det er.',
  'readers.name.text.association':
    'Berre dei du kryssar av, kan lese og skrive for foreininga. Kommunen ser kven det er.',
  'readers.name.who': 'Kryssa av tyder at dei ser det',
  'readers.name.do': 'Lagre kven som ser det',
  'readers.name.none': 'Det er ingen å velje her. Gi ballen til ein sektor først.',
  'readers.name': 'Vel kven som ser det',
};
