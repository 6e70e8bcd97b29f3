export default {
  'politics.title': 'Frå politikken',
  'politics.standing.waiting': 'Svar innan {due}',
  'politics.standing.waiting-no-date': 'Ikkje svart på enno',
  'politics.standing.late': 'Ikkje svart på. Fristen gjekk ut {due}',
  'politics.standing.answered': 'Svart på {given}',
  'politics.standing.answered-late': 'Svart på {given}, etter fristen {due}',
  'politics.standing.cancelled': 'Behovet vart trekt før svaret kom',
  'politics.council.waits': '{body} handsamar saka {date}',
  'politics.council.case': 'Sak {number}',
  'politics.list.owed': 'Ventar på status',
  'politics.list.answered': 'Status som er komen',
  'politics.list.priority': 'Politisk prioritet',
  'politics.list.council': 'Til politisk handsaming',
  'politics.list.mine': 'Ordføraren ventar på svar',
  'politics.list.none':
    'Ingen spørsmål, prioriteringar eller politiske saker no. Opne eit behov for å spørje korleis det står.',
};
