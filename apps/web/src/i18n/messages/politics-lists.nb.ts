export default {
  'politics.title': 'Fra politikken',
  'politics.standing.waiting': 'Svar innen {due}',
  'politics.standing.waiting-no-date': 'Ikke besvart ennå',
  'politics.standing.late': 'Ikke besvart. Fristen gikk ut {due}',
  'politics.standing.answered': 'Besvart {given}',
  'politics.standing.answered-late': 'Besvart {given}, etter fristen {due}',
  'politics.standing.cancelled': 'Behovet ble trukket før svaret kom',
  'politics.council.waits': '{body} behandler saken {date}',
  'politics.council.case': 'Sak {number}',
  'politics.list.owed': 'Venter på status',
  'politics.list.answered': 'Status som er kommet',
  'politics.list.priority': 'Politisk prioritet',
  'politics.list.council': 'Til politisk behandling',
  'politics.list.mine': 'Ordføreren venter på svar',
  'politics.list.none':
    'Ingen spørsmål, prioriteringer eller politiske saker nå. Åpne et behov for å spørre hvordan det står.',
};
