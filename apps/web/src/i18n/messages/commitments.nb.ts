export default {
  'commitments.lead': 'Det kommunen og næringslivet har lovet hverandre: når det skal være gjort, og hvordan det gikk.',
  'commitments.side': 'Hvem har lovet?',
  'commitments.side.municipality': 'Kommunen',
  'commitments.side.association': 'Næringslivet',
  'commitments.on-no-need': 'Bare uten behov',
  'commitments.states': 'Hvordan gikk det?',
  'commitments.answer': 'Svar på behovet',
  'commitments.from-to': '{from} til {to}, {date}',
  'commitments.none.title': 'Ingen løfter her',
  'commitments.none.text':
    'Løfter gis på et behov, i et dialogmøte eller her. Et foreløpig svar med dato er også et løfte.',
  'commitments.more': 'Vis flere',
  'commitments.commit.title': 'Hva lover dere?',
  'commitments.commit.what': 'Hva skal dere gjøre?',
  'commitments.commit.what.text': 'Én ting, så det går an å si om det er gjort.',
  'commitments.commit.missing': 'Skriv hva dere lover.',
  'commitments.commit.when': 'Når er det gjort?',
  'commitments.commit.missing-date': 'Velg en dato.',
  'commitments.commit.certainty': 'Hvor sikkert er det?',
  'commitments.commit.firm': 'Sikkert: dette gjør vi',
  'commitments.commit.aim': 'Et mål: vi jobber for det, men det er ikke sikkert',
  'commitments.commit.condition': 'Forutsetter det noe? (kan stå tomt)',
  'commitments.commit.condition.text': 'For eksempel: at telen har gått.',
  'commitments.commit.effect':
    'Alle som ser behovet, ser løftet. Dere får en påminnelse før datoen, og flytter dere den i tide, er løftet ikke brutt.',
  'commitments.commit.do': 'Gi løftet',
  'commitments.commit.effect-space':
    'Alle som møtes i rommet, ser løftet. Dere får en påminnelse før datoen, og flytter dere den i tide, er løftet ikke brutt.',
  'commitments.commit.to': 'Hvem lover dere det til?',
  'commitments.commit.this': 'Lov dette',
  'commitments.commit.this.of': 'Lov dette: {what}',
  'commitments.act.of': '{act}: {what}',
  'commitments.in-space': 'Lovet i {space}',
  'commitments.fulfil.title': 'Er dette gjort?',
  'commitments.fulfil.effect':
    'Den andre siden får beskjed, og løftet står som holdt eller brutt etter datoen det ble lovet til.',
  'commitments.postpone.title': 'Når blir det i stedet?',
  'commitments.postpone.why': 'Hvorfor?',
  'commitments.postpone.missing': 'Skriv hvorfor.',
  'commitments.postpone.effect': 'Den andre siden ser grunnen. Løftet står som flyttet i tide.',
  'commitments.postpone.do': 'Flytt datoen',
  'commitments.release.title': 'Trenger dere ikke dette lenger?',
  'commitments.release.why': 'Hvorfor? (kan stå tomt)',
  'commitments.release.effect': 'De slipper å gjøre det. Er datoen allerede passert, står løftet fortsatt som brutt.',
  'lead-times.sector':
    'De siste to årene har {whose} gitt endelig svar på {n, plural, one {# annet behov} other {# andre behov}}{waiting, plural, =0 {.} other {, og # venter ennå.}}',
  'lead-times.theme':
    'De siste to årene har {whose} gitt endelig svar på {n, plural, one {# annet behov} other {# andre behov}} om det samme temaet{waiting, plural, =0 {.} other {, og # venter ennå.}}',
  'lead-times.space':
    'De siste to årene har {whose} gjort {n, plural, one {# annet løfte} other {# andre løfter}} i dette rommet ferdig{waiting, plural, =0 {.} other {, og # er ikke gjort ennå.}}',
  'lead-times.side':
    'De siste to årene har {whose} gjort {n, plural, one {# annet løfte} other {# andre løfter}} ferdig{waiting, plural, =0 {.} other {, og # er ikke gjort ennå.}}',
  'lead-times.half.answers':
    'Innen {date} har halvparten av dem som har ventet like lenge, fått svar, om det går som før.',
  'lead-times.half.promises': 'Innen {date} er halvparten av slike løfter gjort, om det går som før.',
  'lead-times.most.answers': 'Innen {date} har {tenths} av 10 fått svar.',
  'lead-times.most.promises': 'Innen {date} er {tenths} av 10 gjort.',
  'lead-times.unknown.answers': 'Få av dem tok så lang tid som dette, så de sier lite om når svaret kan komme.',
  'lead-times.unknown.promises': 'Få av dem tok så lang tid som dette, så de sier lite om når det kan være gjort.',
  'lead-times.early.answers':
    'Tidligere enn de fleste: bare {tenths} av 10 får svar så snart. Lov en dato dere kan holde.',
  'lead-times.early.promises':
    'Tidligere enn de fleste: bare {tenths} av 10 er gjort så snart. Lov en dato dere kan holde.',
} as const;
