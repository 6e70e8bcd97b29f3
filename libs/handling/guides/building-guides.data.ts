import { say } from '@vertskap/clocks';
import { guide, item, partsOf } from './guide.data.js';

/** Procedures of plan- og bygningsloven that a building or a plan goes through. */

const dibk = 'https://www.dibk.no/regelverk/sak/2/5/5-4';
const porsgrunn = 'https://www.porsgrunn.kommune.no/plan-bygg-og-eiendom/skal-du-bygge/samle-alt-i-byggesoeknaden/';
const completion = 'https://www.dibk.no/regelverk/sak/2/8/8-1';
const baerum =
  'https://www.baerum.kommune.no/tjenester/plan-bygg-og-geodata/plan/planprosessen-fra-a-til-a2/4.-utarbeiding-av-planforslag-pbl.-kap.-4-5-og-12/';
const sauda =
  'https://www.sauda.kommune.no/tjenester/bygg-og-bo/arealplan/planprosess/4-utarbeiding-av-planforslag.82528.aspx';
const frosta = 'https://skjema.frosta.kommune.no/skjema/FRK66/';

const authorities = item(
  'authorities',
  say(
    'uttalelse eller samtykke fra andre myndigheter, der det trengs',
    'fråsegn eller samtykke frå andre styresmakter, der det trengst',
    'statement or consent of other authorities, where one is needed',
  ),
  'authority',
  'secondary',
  porsgrunn,
);

const withFirm = (rule: string) =>
  partsOf(
    rule,
    ['form', 'responsible_firm', 'source', dibk],
    ['neighbours', 'neighbours', 'secondary', porsgrunn],
    ['site_plan', 'responsible_firm', 'secondary', porsgrunn],
    ['drawings', 'responsible_firm', 'secondary', porsgrunn],
    ['plan_status', 'responsible_firm', 'secondary', porsgrunn],
    ['services', 'responsible_firm', 'secondary', porsgrunn],
    ['responsible', 'responsible_firm', 'secondary', porsgrunn],
  );

const relevant = say(
  'Bare det som er relevant for tiltaket og nødvendig for kommunen, skal med (SAK10 § 5-4).',
  'Berre det som er relevant for tiltaket og naudsynt for kommunen, skal med (SAK10 § 5-4).',
  'Only what is relevant to the project, and needed by the municipality, has to be there (SAK10 § 5-4).',
);

const fullCase = say(
  'Den som skal bygge, endre eller rive noe større, og som bruker ansvarlige foretak.',
  'Den som skal byggje, endre eller rive noko større, og som bruker ansvarlege føretak.',
  'Whoever is to build, change or pull down something larger, with responsible enterprises.',
);

export const buildingGuides = [
  guide({
    id: 'pre_conference',
    name: say('Forhåndskonferanse', 'Førehandskonferanse', 'Pre-application conference'),
    about: say(
      'Et møte med kommunen før du søker. Der får du vite hva som gjelder for eiendommen, og hva søknaden må inneholde.',
      'Eit møte med kommunen før du søkjer. Der får du vite kva som gjeld for eigedomen, og kva søknaden må innehalde.',
      'A meeting with the municipality before you apply. It tells you what holds for the property, and what the application must contain.',
    ),
    forWhom: say(
      'Den som planlegger å bygge og vil unngå å søke to ganger.',
      'Den som planlegg å byggje og vil sleppe å søkje to gonger.',
      'Whoever plans to build and does not want to apply twice.',
    ),
    items: partsOf('forhaandskonferanse', ['property', 'applicant', 'memory'], ['sketch', 'applicant', 'memory']),
    rules: ['forhaandskonferanse'],
  }),
  guide({
    id: 'building_permit',
    name: say('Byggesøknad eller rammesøknad', 'Byggjesøknad eller rammesøknad', 'Building or framework application'),
    about: say(
      'Søknad om å få bygge, bygge om, endre bruk eller rive. En rammesøknad tar rammene først; arbeidet starter når også igangsettingstillatelsen er gitt.',
      'Søknad om å få byggje, byggje om, endre bruk eller rive. Ein rammesøknad tek rammene først; arbeidet startar når også igangsetjingsløyvet er gitt.',
      'To build, rebuild, change use or pull down. A framework application settles the frame first; work starts when permission to start is given too.',
    ),
    forWhom: fullCase,
    items: [...withFirm('pbl-21-7-1'), authorities],
    note: relevant,
    source: dibk,
    rules: ['pbl-21-7-1'],
  }),
  guide({
    id: 'building_with_firm',
    name: say(
      'Byggesøknad i samsvar med plan, med ansvarlig foretak',
      'Byggjesøknad i samsvar med plan, med ansvarleg føretak',
      'Building application in line with the plan, with a responsible enterprise',
    ),
    about: say(
      'Den korte veien for det som følger planen, når ingen nabo protesterer og ingen annen myndighet må si ja.',
      'Den korte vegen for det som følgjer planen, når ingen nabo protesterer og ingen annan styresmakt må seie ja.',
      'The short way for what follows the plan, where no neighbour objects and no other authority has to say yes.',
    ),
    forWhom: fullCase,
    items: withFirm('pbl-21-7-2'),
    note: relevant,
    source: dibk,
    rules: ['pbl-21-7-2'],
  }),
  guide({
    id: 'building_without_firm',
    name: say(
      'Byggesøknad uten ansvarlig foretak',
      'Byggjesøknad utan ansvarleg føretak',
      'Building application without a responsible enterprise',
    ),
    about: say(
      'For mindre tiltak som eieren selv kan stå for, når det følger planen.',
      'For mindre tiltak som eigaren sjølv kan stå for, når det følgjer planen.',
      'For smaller projects that the owner may answer for, where they follow the plan.',
    ),
    forWhom: say(
      'Den som setter opp et skilt, et mindre tilbygg eller en mindre bygning på egen eiendom.',
      'Den som set opp eit skilt, eit mindre tilbygg eller ein mindre bygning på eigen eigedom.',
      'Whoever puts up a sign, a smaller extension or a smaller building on their own property.',
    ),
    items: partsOf(
      'pbl-21-7-3',
      ['form', 'applicant', 'source', dibk],
      ['neighbours', 'neighbours', 'secondary', porsgrunn],
      ['site_plan', 'applicant', 'secondary', porsgrunn],
      ['drawings', 'applicant', 'secondary', porsgrunn],
      ['plan_status', 'applicant', 'secondary', porsgrunn],
      ['services', 'applicant', 'secondary', porsgrunn],
    ),
    note: relevant,
    source: dibk,
    rules: ['pbl-21-7-3'],
  }),
  guide({
    id: 'building_with_dispensation',
    name: say(
      'Byggesøknad med dispensasjon fra plan',
      'Byggjesøknad med dispensasjon frå plan',
      'Building application with dispensation from a plan',
    ),
    about: say(
      'Byggesøknad der noe strider mot planen, så kommunen også må gi dispensasjon. Begge deler avgjøres sammen.',
      'Byggjesøknad der noko strir mot planen, så kommunen også må gi dispensasjon. Begge delar blir avgjorde saman.',
      'A building application where something goes against the plan, so that the municipality must grant dispensation too. Both are decided together.',
    ),
    forWhom: fullCase,
    items: [...withFirm('pbl-21-7-4'), authorities],
    note: relevant,
    source: dibk,
    rules: ['pbl-21-7-4'],
  }),
  guide({
    id: 'dispensation',
    name: say('Dispensasjon alene', 'Dispensasjon åleine', 'Dispensation alone'),
    about: say(
      'Ønsket om å få avvike fra plan eller lov avklares først, før selve byggesøknaden.',
      'Ønsket om å få avvike frå plan eller lov blir avklart først, før sjølve byggjesøknaden.',
      'The wish to depart from a plan or the law is settled first, before the building application.',
    ),
    forWhom: say(
      'Den som vil vite om planen kan fravikes, før det brukes penger på å prosjektere.',
      'Den som vil vite om planen kan fråvikast, før det blir brukt pengar på å prosjektere.',
      'Whoever wants to know whether the plan can be departed from before money is spent on design.',
    ),
    items: partsOf(
      'sak10-7-4',
      ['reasons', 'applicant', 'secondary', 'https://abcdocz.com/doc/4990974/'],
      ['neighbours', 'neighbours', 'memory'],
      ['site_plan', 'applicant', 'memory'],
    ),
    rules: ['sak10-7-4'],
  }),
  guide({
    id: 'start_permit',
    name: say('Igangsettingstillatelse', 'Igangsetjingsløyve', 'Permission to start work'),
    about: say(
      'Når rammetillatelsen er gitt, trengs denne før arbeidet kan starte. Den kan gis for en del av arbeidet om gangen.',
      'Når rammeløyvet er gitt, trengst dette før arbeidet kan starte. Det kan bli gitt for ein del av arbeidet om gongen.',
      'After the framework permission, this is needed before work may start. It can be given for one part at a time.',
    ),
    forWhom: say('Den som har rammetillatelse.', 'Den som har rammeløyve.', 'Whoever has a framework permission.'),
    items: partsOf(
      'igangsetting',
      ['plan', 'responsible_firm', 'memory'],
      ['conditions', 'responsible_firm', 'memory'],
    ),
    rules: ['igangsetting'],
  }),
  guide({
    id: 'temporary_use',
    name: say('Midlertidig brukstillatelse', 'Mellombels bruksløyve', 'Temporary permission to use'),
    about: say(
      'Bygget tas i bruk selv om noe mindre gjenstår.',
      'Bygget blir teke i bruk sjølv om noko mindre står att.',
      'The building is taken into use although something smaller remains.',
    ),
    forWhom: say(
      'Den som må åpne før alt er ferdig.',
      'Den som må opne før alt er ferdig.',
      'Whoever has to open before all is done.',
    ),
    items: partsOf(
      'brukstillatelse',
      ['remains', 'responsible_firm', 'memory'],
      ['safe', 'responsible_firm', 'memory'],
    ),
    rules: ['brukstillatelse'],
  }),
  guide({
    id: 'completion',
    name: say('Ferdigattest', 'Ferdigattest', 'Certificate of completion'),
    about: say(
      'Kommunens bekreftelse på at saken er avsluttet og at bygget er som det ble søkt om.',
      'Kommunen si stadfesting på at saka er avslutta og at bygget er som det vart søkt om.',
      'The municipality confirms that the case is finished and that the building is as applied for.',
    ),
    forWhom: say(
      'Den som har bygd ferdig og skal bruke, selge eller leie ut bygget.',
      'Den som har bygd ferdig og skal bruke, selje eller leige ut bygget.',
      'Whoever has finished building and is to use, sell or let it.',
    ),
    items: partsOf(
      'ferdigattest',
      ['plan', 'responsible_firm', 'source', completion],
      ['as_built', 'responsible_firm', 'memory'],
      ['waste', 'responsible_firm', 'memory'],
    ),
    rules: ['ferdigattest'],
  }),
  guide({
    id: 'reimbursement',
    name: say(
      'Refusjon for vei, vann og avløp',
      'Refusjon for veg, vatn og avløp',
      'Reimbursement for roads and water',
    ),
    about: say(
      'Den som legger vei, vann eller avløp som også naboeiendommer får nytte av, kan kreve en del av kostnaden tilbake.',
      'Den som legg veg, vatn eller avløp som også naboeigedomar får nytte av, kan krevje ein del av kostnaden tilbake.',
      'Whoever builds roads, water or sewage that neighbouring properties gain from can claim part of the cost.',
    ),
    forWhom: say('Den som bygger ut et felt.', 'Den som byggjer ut eit felt.', 'Whoever develops an area.'),
    rules: ['refusjon'],
  }),
  guide({
    id: 'plan_start',
    name: say(
      'Planinitiativ og oppstartsmøte',
      'Planinitiativ og oppstartsmøte',
      'Plan initiative and start-up meeting',
    ),
    about: say(
      'Før et privat planforslag lages, møter forslagsstilleren kommunen. Planinitiativet forteller hva som ønskes, og møtet avklarer hva planen må utrede.',
      'Før eit privat planforslag blir laga, møter forslagsstillaren kommunen. Planinitiativet fortel kva som er ønskt, og møtet avklarer kva planen må greie ut.',
      'Before a private plan proposal is drawn up, its maker meets the municipality. The initiative says what is wished for; the meeting settles what the plan must examine.',
    ),
    forWhom: say(
      'Den som vil bruke et område til noe planen ikke åpner for.',
      'Den som vil bruke eit område til noko planen ikkje opnar for.',
      'Whoever wants to use an area for what its plan does not allow.',
    ),
    items: [
      item(
        'initiative',
        say('planinitiativ', 'planinitiativ', 'a plan initiative'),
        'applicant',
        'secondary',
        'https://www.aurland.kommune.no/lage-ny-reguleringsplan.6515624-595553.html',
      ),
      item(
        'map',
        say(
          'kart med forslag til grense for planen og atkomst',
          'kart med framlegg til grense for planen og tilkomst',
          'a map with the proposed boundary and access',
        ),
        'applicant',
        'secondary',
        frosta,
      ),
      item(
        'sketches',
        say('skisser av det som ønskes', 'skisser av det som er ønskt', 'sketches of what is wished for'),
        'applicant',
        'secondary',
        frosta,
      ),
      item(
        'plans_today',
        say(
          'utsnitt av planene som gjelder i dag',
          'utsnitt av planane som gjeld i dag',
          'extracts of the plans in force',
        ),
        'applicant',
        'secondary',
        frosta,
      ),
    ],
    rules: ['oppstartsmote'],
  }),
  guide({
    id: 'plan_proposal',
    name: say('Privat planforslag', 'Privat planforslag', 'Private plan proposal'),
    about: say(
      'Et ferdig forslag til reguleringsplan fra andre enn kommunen. Kommunen avgjør om det skal fremmes, altså legges ut på høring.',
      'Eit ferdig forslag til reguleringsplan frå andre enn kommunen. Kommunen avgjer om det skal fremjast, altså leggjast ut på høyring.',
      'A finished zoning proposal by somebody else than the municipality, which decides whether to take it forward to a public hearing.',
    ),
    forWhom: say(
      'Den som har hatt oppstartsmøte og fått laget planen av en fagkyndig.',
      'Den som har hatt oppstartsmøte og fått laga planen av ein fagkunnig.',
      'Whoever has had the start-up meeting and a plan drawn up by a professional.',
    ),
    items: partsOf(
      'privat-plan',
      ['plan', 'responsible_firm', 'secondary', baerum],
      ['risk', 'responsible_firm', 'secondary', sauda],
      ['notice', 'neighbours', 'secondary', sauda],
    ),
    rules: ['privat-plan'],
  }),
];
