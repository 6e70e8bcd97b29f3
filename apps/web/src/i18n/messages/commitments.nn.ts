export default {
  'commitments.lead': 'Det kommunen og næringslivet har lova kvarandre: når det skal vere gjort, og korleis det gjekk.',
  'commitments.side': 'Kven har lova?',
  'commitments.side.municipality': 'Kommunen',
  'commitments.side.association': 'Næringslivet',
  'commitments.on-no-need': 'Berre utan behov',
  'commitments.states': 'Korleis gjekk det?',
  'commitments.answer': 'Svar på behovet',
  'commitments.from-to': '{from} til {to}, {date}',
  'commitments.none.title': 'Ingen lovnader her',
  'commitments.none.text':
    'Lovnader blir gitt på eit behov, i eit dialogmøte eller her. Eit førebels svar med dato er òg ein lovnad.',
  'commitments.more': 'Vis fleire',
  'commitments.commit.title': 'Kva lovar de?',
  'commitments.commit.what': 'Kva skal de gjere?',
  'commitments.commit.what.text': 'Éin ting, så det går an å seie om det er gjort.',
  'commitments.commit.missing': 'Skriv kva de lovar.',
  'commitments.commit.when': 'Når er det gjort?',
  'commitments.commit.missing-date': 'Vel ein dato.',
  'commitments.commit.certainty': 'Kor sikkert er det?',
  'commitments.commit.firm': 'Sikkert: dette gjer vi',
  'commitments.commit.aim': 'Eit mål: vi jobbar for det, men det er ikkje sikkert',
  'commitments.commit.condition': 'Føreset det noko? (kan stå tomt)',
  'commitments.commit.condition.text': 'Til dømes: at telen har gått.',
  'commitments.commit.effect':
    'Alle som ser behovet, ser lovnaden. De får ei påminning før datoen, og flyttar de han i tide, er lovnaden ikkje broten.',
  'commitments.commit.do': 'Gi lovnaden',
  'commitments.commit.effect-space':
    'Alle som møtest i rommet, ser lovnaden. De får ei påminning før datoen, og flyttar de han i tide, er lovnaden ikkje broten.',
  'commitments.commit.to': 'Kven lovar de det til?',
  'commitments.commit.this': 'Lov dette',
  'commitments.commit.this.of': 'Lov dette: {what}',
  'commitments.act.of': '{act}: {what}',
  'commitments.in-space': 'Lova i {space}',
  'commitments.fulfil.title': 'Er dette gjort?',
  'commitments.fulfil.effect':
    'Den andre sida får beskjed, og lovnaden står som halden eller broten etter datoen han vart gitt til.',
  'commitments.postpone.title': 'Når blir det i staden?',
  'commitments.postpone.why': 'Kvifor?',
  'commitments.postpone.missing': 'Skriv kvifor.',
  'commitments.postpone.effect': 'Den andre sida ser grunnen. Lovnaden står som flytta i tide.',
  'commitments.postpone.do': 'Flytt datoen',
  'commitments.release.title': 'Treng de ikkje dette lenger?',
  'commitments.release.why': 'Kvifor? (kan stå tomt)',
  'commitments.release.effect': 'Dei slepp å gjere det. Er datoen alt passert, står lovnaden framleis som broten.',
  'lead-times.sector':
    'Dei siste to åra har {whose} gitt endeleg svar på {n, plural, one {# anna behov} other {# andre behov}}{waiting, plural, =0 {.} other {, og # ventar enno.}}',
  'lead-times.theme':
    'Dei siste to åra har {whose} gitt endeleg svar på {n, plural, one {# anna behov} other {# andre behov}} om det same temaet{waiting, plural, =0 {.} other {, og # ventar enno.}}',
  'lead-times.space':
    'Dei siste to åra har {whose} gjort {n, plural, one {# annan lovnad} other {# andre lovnader}} i dette rommet ferdig{waiting, plural, =0 {.} other {, og # er ikkje gjort enno.}}',
  'lead-times.side':
    'Dei siste to åra har {whose} gjort {n, plural, one {# annan lovnad} other {# andre lovnader}} ferdig{waiting, plural, =0 {.} other {, og # er ikkje gjort enno.}}',
  'lead-times.half.answers':
    'Innan {date} har halvparten av dei som har venta like lenge, fått svar, om det går som før.',
  'lead-times.half.promises': 'Innan {date} er halvparten av slike lovnader gjorde, om det går som før.',
  'lead-times.most.answers': 'Innan {date} har {tenths} av 10 fått svar.',
  'lead-times.most.promises': 'Innan {date} er {tenths} av 10 gjort.',
  'lead-times.unknown.answers': 'Få av dei tok så lang tid som dette, så dei seier lite om når svaret kan kome.',
  'lead-times.unknown.promises': 'Få av dei tok så lang tid som dette, så dei seier lite om når det kan vere gjort.',
  'lead-times.early.answers':
    'Tidlegare enn dei fleste: berre {tenths} av 10 får svar så snart. Lov ein dato de kan halde.',
  'lead-times.early.promises':
    'Tidlegare enn dei fleste: berre {tenths} av 10 er gjort så snart. Lov ein dato de kan halde.',
} as const;
