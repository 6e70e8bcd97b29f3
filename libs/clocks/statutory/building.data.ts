import { rule, say, weeks } from './rule.data.js';

/** Deadlines of plan- og bygningsloven (pbl) and byggesaksforskriften (SAK10). */

const complete = say(
  'fullstendig søknad er mottatt',
  'fullstendig søknad er motteken',
  'a complete application was received',
);
const granted = say('Tillatelsen regnes som gitt.', 'Løyvet blir rekna som gitt.', 'Permission is deemed granted.');
const none = say('Ingen rettsvirkning.', 'Ingen rettsverknad.', 'No legal effect.');
const quarter = say(
  '25 % av det samlede gebyret betales tilbake for hver påbegynt uke over fristen (SAK10 § 7-6).',
  '25 % av det samla gebyret blir betalt tilbake for kvar påbyrja veke over fristen (SAK10 § 7-6).',
  '25 % of the total fee is repaid for each week begun beyond the deadline (SAK10 § 7-6).',
);
const withOthers = say(
  'Fristen løper ikke mens saken ligger til uttalelse hos regional eller statlig myndighet. En avtalt eller forlenget frist flytter datoen (SAK10 § 7-3).',
  'Fristen går ikke mens saka ligg til fråsegn hos regional eller statleg styresmakt. Ein avtalt eller forlengd frist flyttar datoen (SAK10 § 7-3).',
  'It does not run while a regional or state authority considers the case. An agreed or extended deadline moves the date (SAK10 § 7-3).',
);

const form = say('utfylt søknadsskjema', 'utfylt søknadsskjema', 'the application form, filled in');
const neighbours = say(
  'nabovarsel med kvittering, merknader og svar på dem',
  'nabovarsel med kvittering, merknader og svar på dei',
  'notice to neighbours with proof, their remarks and your replies',
);
const sitePlan = say('situasjonsplan', 'situasjonsplan', 'a site plan');
const drawings = say(
  'plan-, snitt- og fasadetegninger',
  'plan-, snitt- og fasadeteikningar',
  'plans, sections and elevations',
);
const planStatus = say(
  'forholdet til planen, og søknad om dispensasjon der det trengs',
  'tilhøvet til planen, og søknad om dispensasjon der det trengst',
  'how it stands to the plan, with an application for dispensation where one is needed',
);
const services = say('atkomst, vann og avløp', 'tilkomst, vatn og avløp', 'access, water and sewage');
const responsible = say(
  'erklæringer om ansvarsrett og gjennomføringsplan',
  'erklæringar om ansvarsrett og gjennomføringsplan',
  'declarations of responsibility and an implementation plan',
);
const withResponsible = [form, neighbours, sitePlan, drawings, planStatus, services, responsible];

const dibkTimes = 'https://www.dibk.no/regelverk/sak/2/7/7-1/';
const dibkFee = 'https://www.dibk.no/regelverk/sak/2/7/7-6';

export const building = [
  rule({
    id: 'pbl-21-7-1',
    name: say('Byggesøknad eller rammesøknad', 'Byggjesøknad eller rammesøknad', 'Building or framework application'),
    period: weeks(12),
    paragraph: 'pbl § 21-7 (1)',
    runsFrom: complete,
    onBreach: quarter,
    suspends: withOthers,
    completeApplication: withResponsible,
    certainty: 'source',
    source: dibkFee,
  }),
  rule({
    id: 'pbl-21-7-2',
    name: say(
      'Tiltak i samsvar med plan, med ansvarlig foretak',
      'Tiltak i samsvar med plan, med ansvarleg føretak',
      'Project in line with the plan, with a responsible enterprise',
    ),
    period: weeks(3),
    paragraph: 'pbl § 21-7 (2)',
    runsFrom: complete,
    onBreach: granted,
    note: say(
      'Gjelder uten nabomerknader og uten at andre myndigheter må samtykke. Med nabomerknader er fristen den samme, men tillatelsen regnes ikke som gitt.',
      'Gjeld utan nabomerknader og utan at andre styresmakter må samtykkje. Med nabomerknader er fristen den same, men løyvet blir ikkje rekna som gitt.',
      'Holds where no neighbour objects and no other authority must consent. With objections the deadline is the same, but permission is not deemed granted.',
    ),
    completeApplication: withResponsible,
    certainty: 'secondary',
    source: 'https://www.balsfjord.kommune.no/saksbehandlingstid.287025.no.html',
  }),
  rule({
    id: 'pbl-21-7-3',
    name: say(
      'Tiltak uten ansvarsrett, i samsvar med plan',
      'Tiltak utan ansvarsrett, i samsvar med plan',
      'Project without responsible enterprises, in line with the plan',
    ),
    period: weeks(3),
    paragraph: 'pbl § 21-7 (3), § 20-4',
    runsFrom: complete,
    onBreach: granted,
    note: say(
      'Virkningen av at fristen brytes er gjengitt etter hukommelsen.',
      'Verknaden av at fristen blir broten er attgitt etter minnet.',
      'What follows from missing the deadline is stated from memory.',
    ),
    completeApplication: [form, neighbours, sitePlan, drawings, planStatus, services],
    certainty: 'secondary',
    source:
      'https://www.nedre-eiker.kommune.no/tjenester/plan-bygg-og-geodata/byggesoknad---steg-for-steg/4.-behandling-av-soknaden/',
  }),
  rule({
    id: 'pbl-21-7-4',
    name: say(
      'Byggesak med dispensasjon fra plan',
      'Byggjesak med dispensasjon frå plan',
      'Building case with dispensation from a plan',
    ),
    period: weeks(12),
    paragraph: 'pbl § 21-7 (4)',
    runsFrom: complete,
    onBreach: quarter,
    suspends: withOthers,
    completeApplication: withResponsible,
    certainty: 'source',
    source: dibkTimes,
  }),
  rule({
    id: 'sak10-7-4',
    name: say('Dispensasjon alene', 'Dispensasjon åleine', 'Dispensation alone'),
    period: weeks(12),
    paragraph: 'SAK10 § 7-4 a, pbl § 19-2',
    runsFrom: complete,
    onBreach: quarter,
    suspends: withOthers,
    completeApplication: [
      say(
        'hvilken bestemmelse det søkes dispensasjon fra, og hvorfor',
        'kva føresegn det blir søkt dispensasjon frå, og kvifor',
        'which provision, and why',
      ),
      neighbours,
      sitePlan,
    ],
    certainty: 'source',
    source: dibkTimes,
  }),
  rule({
    id: 'igangsetting',
    name: say('Igangsettingstillatelse', 'Igangsetjingsløyve', 'Permission to start work'),
    period: weeks(3),
    paragraph: 'pbl § 21-7 (5)',
    runsFrom: complete,
    onBreach: say('Arbeidet kan starte.', 'Arbeidet kan starte.', 'Work may start.'),
    note: say(
      'Paragrafen og virkningen er gjengitt etter hukommelsen.',
      'Paragrafen og verknaden er attgitt etter minnet.',
      'The paragraph and the effect are stated from memory.',
    ),
    completeApplication: [
      say(
        'oppdatert gjennomføringsplan og ansvarsretter',
        'oppdatert gjennomføringsplan og ansvarsrettar',
        'an updated implementation plan and declarations of responsibility',
      ),
      say(
        'at vilkårene i rammetillatelsen er oppfylt',
        'at vilkåra i rammeløyvet er oppfylte',
        'that the conditions of the framework permission are met',
      ),
    ],
    certainty: 'secondary',
    source: 'https://www.modum.kommune.no/behandlingstid.490156.no.html',
  }),
  rule({
    id: 'brukstillatelse',
    name: say('Midlertidig brukstillatelse', 'Mellombels bruksløyve', 'Temporary permission to use'),
    period: weeks(3),
    paragraph: 'SAK10 § 7-1 b',
    runsFrom: say('søknaden er mottatt', 'søknaden er motteken', 'the application was received'),
    onBreach: none,
    completeApplication: [
      say(
        'hva som gjenstår, og når det blir ferdig',
        'kva som står att, og når det blir ferdig',
        'what remains, and by when it is done',
      ),
      say('at bygget er trygt å bruke', 'at bygget er trygt å bruke', 'that the building is safe to use'),
    ],
    certainty: 'source',
    source: dibkTimes,
  }),
  rule({
    id: 'ferdigattest',
    name: say('Ferdigattest', 'Ferdigattest', 'Certificate of completion'),
    period: weeks(3),
    paragraph: 'pbl § 21-7 (6)',
    runsFrom: say(
      'kravet og nødvendig dokumentasjon er mottatt',
      'kravet og naudsynt dokumentasjon er motteke',
      'the request and the documents it needs were received',
    ),
    onBreach: say('Bygget kan tas i bruk.', 'Bygget kan takast i bruk.', 'The building may be taken into use.'),
    note: say(
      'Leddnummeret oppgis ulikt i kildene.',
      'Leddnummeret er oppgitt ulikt i kjeldene.',
      'Sources differ on the number of the subsection.',
    ),
    completeApplication: [
      say(
        'oppdatert gjennomføringsplan med samsvarserklæringer',
        'oppdatert gjennomføringsplan med samsvarserklæringar',
        'the implementation plan with declarations of conformity',
      ),
      say(
        'tegninger av det som faktisk er bygd',
        'teikningar av det som faktisk er bygd',
        'drawings of what was in fact built',
      ),
      say(
        'sluttrapport for avfall der det kreves',
        'sluttrapport for avfall der det blir kravd',
        'a final waste report where one is required',
      ),
    ],
    certainty: 'source',
    source: 'https://www.dibk.no/regelverk/sak/2/8/8-1',
  }),
  rule({
    id: 'forhaandskonferanse',
    name: say('Forhåndskonferanse holdt', 'Førehandskonferanse halden', 'Pre-application conference held'),
    period: weeks(2),
    paragraph: 'SAK10 § 7-1 a',
    runsFrom: say('det ble bedt om den', 'det blei bede om han', 'it was asked for'),
    onBreach: none,
    note: say(
      '5 dager der bygget er ødelagt av brann, naturskade eller ulykke.',
      '5 dagar der bygget er øydelagt av brann, naturskade eller ulykke.',
      '5 days where fire, natural damage or an accident destroyed the building.',
    ),
    completeApplication: [
      say(
        'eiendommen og en kort beskrivelse av tiltaket',
        'eigedomen og ei kort skildring av tiltaket',
        'the property and a short description',
      ),
      say('skisse og det du vil ha svar på', 'skisse og det du vil ha svar på', 'a sketch and what you want answered'),
    ],
    certainty: 'source',
    source: dibkTimes,
  }),
  rule({
    id: 'klage-kommune',
    name: say('Klage forberedt og sendt videre', 'Klage førebudd og send vidare', 'Appeal prepared and passed on'),
    period: weeks(8),
    paragraph: 'SAK10 § 7-1 c',
    runsFrom: say('klagen er mottatt', 'klaga er motteken', 'the appeal was received'),
    onBreach: none,
    certainty: 'source',
    source: dibkTimes,
  }),
  rule({
    id: 'klage-instans',
    name: say(
      'Klage avgjort av klageinstansen',
      'Klage avgjord av klageinstansen',
      'Appeal decided by the appeal body',
    ),
    period: weeks(12),
    paragraph: 'SAK10 § 7-1 d',
    owedBy: 'appeal_body',
    runsFrom: say(
      'klageinstansen har mottatt saken',
      'klageinstansen har motteke saka',
      'the appeal body received the case',
    ),
    onBreach: none,
    note: say(
      '6 uker der iverksettingen er utsatt (bokstav e).',
      '6 veker der iverksetjinga er utsett (bokstav e).',
      '6 weeks where enforcement is postponed (letter e).',
    ),
    certainty: 'source',
    source: dibkTimes,
  }),
  rule({
    id: 'refusjon',
    name: say('Refusjon godkjent', 'Refusjon godkjend', 'Reimbursement approved'),
    period: weeks(6),
    paragraph: 'SAK10 § 7-1 f, pbl §§ 18-8 og 18-9',
    onBreach: none,
    certainty: 'source',
    source: dibkTimes,
  }),
  rule({
    id: 'privat-plan',
    name: say(
      'Privat planforslag: skal det fremmes?',
      'Privat planforslag: skal det fremjast?',
      'Private plan proposal: taken forward or not',
    ),
    period: weeks(12),
    paragraph: 'pbl § 12-11',
    runsFrom: say(
      'komplett planforslag er mottatt',
      'komplett planforslag er motteke',
      'a complete proposal was received',
    ),
    onBreach: say(
      'Avslag gis i brev. Er forslaget i samsvar med kommuneplanen, kan forslagsstilleren kreve det lagt fram for kommunestyret.',
      'Avslag blir gitt i brev. Er forslaget i samsvar med kommuneplanen, kan forslagsstillaren krevje det lagt fram for kommunestyret.',
      'A refusal comes by letter. If the proposal follows the municipal master plan, it may be demanded put to the council.',
    ),
    suspends: say('En annen frist kan avtales.', 'Ein annan frist kan avtalast.', 'Another deadline may be agreed.'),
    completeApplication: [
      say(
        'plankart, bestemmelser og planbeskrivelse',
        'plankart, føresegner og planskildring',
        'plan map, provisions and plan description',
      ),
      say('risiko- og sårbarhetsanalyse', 'risiko- og sårbarheitsanalyse', 'a risk and vulnerability analysis'),
      say(
        'varsel om oppstart, med merknader og svar på dem',
        'varsel om oppstart, med merknader og svar på dei',
        'the notice of start, with remarks and your replies',
      ),
    ],
    certainty: 'secondary',
    source:
      'https://www.regjeringen.no/no/dokument/dep/kmd/veiledninger_brosjyrer/2009/lovkommentar-til-plandelen-i-/kapittel-12-reguleringsplan/-12-11-behandling-av-private-regulerings/id556805/',
  }),
  rule({
    id: 'oppstartsmote',
    name: say('Oppstartsmøte for plan holdt', 'Oppstartsmøte for plan halde', 'Start-up meeting for a plan held'),
    period: { unit: 'none' },
    paragraph: 'pbl § 12-8',
    runsFrom: say(
      'det ble bedt om møtet, med planinitiativ',
      'det blei bede om møtet, med planinitiativ',
      'it was asked for, with a plan initiative',
    ),
    onBreach: none,
    note: say(
      'Innen rimelig tid. Kommunen kan sette sitt eget mål.',
      'Innan rimeleg tid. Kommunen kan setje sitt eige mål.',
      'Within reasonable time. A municipality may set its own target.',
    ),
    certainty: 'secondary',
    source: 'https://www.kvinesdal.kommune.no/utarbeide-reguleringsplanforslag.522249.no.html',
  }),
];
