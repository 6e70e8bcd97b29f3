import { say } from '@vertskap/clocks';
import { guide, item, partsOf } from './guide.data.js';

/** Procedures of other laws that a business meets: property, licences, roads, access to documents, appeals. */

const marker = 'https://marker.kommune.no/serveringsbevilling.554521.11tbd6f9.tct.html';
const tydal =
  'https://www.tydal.kommune.no/tjenester/naring/bevilling-for-salg-skjenking-og-servering/serverings-og-skjenkebevilling/skjenkebevilling/';
const nesodden = 'https://www.nesodden.kommune.no/sd/skjema/NK021/';
const digging = 'https://www.marker.kommune.no/gravetillatelse.526873.no.html';
const sewage =
  'https://www.miljodirektoratet.no/ansvarsomrader/forurensning/avlop/for-myndigheter/under-arbeid---veileder-avlop/steg4/';
const miljokommune =
  'http://www.miljokommune.no/Temaoversikt/Forurensing/Avlop/1-Behandle-soknad-om-utslipp/Behandle-soknad-etter-kapittel-12-i-forurensingsforskriften/?id=2746';
const survey = 'https://www.kartverket.no/eiendom/skjema/rekvisisjon-av-oppmalingsforretning';

const licensees = say(
  'Den som skal drive serveringssted.',
  'Den som skal drive serveringsstad.',
  'Whoever is to run a place that serves.',
);

export const otherGuides = [
  guide({
    id: 'survey',
    name: say('Oppmåling av eiendom', 'Oppmåling av eigedom', 'Survey of property'),
    about: say(
      'Kommunen måler opp grenser og fører dem i matrikkelen, for eksempel når en tomt deles.',
      'Kommunen måler opp grenser og fører dei i matrikkelen, til dømes når ei tomt blir delt.',
      'The municipality measures boundaries and enters them in the cadastre, for instance when a plot is divided.',
    ),
    forWhom: say(
      'Den som kjøper, selger eller deler en næringstomt.',
      'Den som kjøper, sel eller deler ei næringstomt.',
      'Whoever buys, sells or divides a plot.',
    ),
    items: partsOf(
      'oppmaaling',
      ['requisition', 'applicant', 'secondary', survey],
      ['permission', 'authority', 'secondary', survey],
      ['map', 'applicant', 'memory'],
    ),
    rules: ['oppmaaling'],
  }),
  guide({
    id: 'cadastre',
    name: say('Matrikkelsak uten oppmåling', 'Matrikkelsak utan oppmåling', 'Cadastral case without a survey'),
    about: say(
      'En endring i matrikkelen som ikke krever måling i marka, for eksempel å slå sammen eiendommer.',
      'Ei endring i matrikkelen som ikkje krev måling i marka, til dømes å slå saman eigedomar.',
      'A change in the cadastre that needs no measuring in the field, for instance to join properties.',
    ),
    forWhom: say('Den som eier eiendommen.', 'Den som eig eigedomen.', 'Whoever owns the property.'),
    rules: ['matrikkel-uten'],
  }),
  guide({
    id: 'serving',
    name: say('Serveringsbevilling', 'Serveringsløyve', 'Licence to serve food'),
    about: say(
      'Trengs for å servere mat og drikke som nytes på stedet. Politi og skattemyndigheter uttaler seg før kommunen avgjør.',
      'Trengst for å servere mat og drikke som blir nytt på staden. Politi og skattestyresmakter uttaler seg før kommunen avgjer.',
      'Needed to serve food and drink that is consumed there. Police and tax authorities are heard before the municipality decides.',
    ),
    forWhom: licensees,
    items: [
      ...partsOf(
        'servering',
        ['exam', 'applicant', 'secondary', marker],
        ['budgets', 'applicant', 'secondary', marker],
        ['tax', 'authority', 'secondary', marker],
        ['owners', 'applicant', 'secondary', marker],
      ),
      item(
        'certificate',
        say('firmaattest', 'firmaattest', 'a certificate of registration'),
        'applicant',
        'secondary',
        marker,
      ),
    ],
    note: say(
      'Leiekontrakt og budsjetter kreves bare der kommunen ber om dem. Lokalet må være godkjent til bruken.',
      'Leigekontrakt og budsjett blir berre kravde der kommunen ber om dei. Lokalet må vere godkjent til bruken.',
      'Lease and budgets are required only where the municipality asks for them. The premises must be approved for the use.',
    ),
    source: marker,
    rules: ['servering'],
  }),
  guide({
    id: 'alcohol',
    name: say('Salgs- eller skjenkebevilling', 'Sals- eller skjenkeløyve', 'Licence to sell or serve alcohol'),
    about: say(
      'Trengs for å selge eller skjenke alkohol. Den gis for inntil fire år, og en styrer og en stedfortreder svarer for den.',
      'Trengst for å selje eller skjenkje alkohol. Det blir gitt for inntil fire år, og ein styrar og ein stedfortredar svarer for det.',
      'Needed to sell or serve alcohol. It is given for up to four years; a licensee and a deputy answer for it.',
    ),
    forWhom: licensees,
    items: [
      ...partsOf(
        'skjenking',
        ['test', 'applicant', 'secondary', tydal],
        ['floor_plan', 'applicant', 'secondary', tydal],
        ['concept', 'applicant', 'memory'],
        ['tax', 'authority', 'secondary', nesodden],
      ),
      item(
        'lease',
        say('leiekontrakt eller skjøte', 'leigekontrakt eller skøyte', 'lease or deed'),
        'applicant',
        'secondary',
        tydal,
      ),
    ],
    note: say(
      'Til servering på stedet trengs også serveringsbevilling.',
      'Til servering på staden trengst også serveringsløyve.',
      'To serve there, a licence to serve food is needed too.',
    ),
    source: tydal,
    rules: ['skjenking'],
  }),
  guide({
    id: 'excavation',
    name: say('Graving i kommunal vei', 'Graving i kommunal veg', 'Digging in a municipal road'),
    about: say(
      'Tillatelse til å grave i eller ved kommunal vei eller annen kommunal grunn.',
      'Løyve til å grave i eller ved kommunal veg eller annan kommunal grunn.',
      'Permission to dig in or beside a municipal road, or on other municipal ground.',
    ),
    forWhom: say(
      'Entreprenører og den som legger kabler eller rør.',
      'Entreprenørar og den som legg kablar eller røyr.',
      'Contractors, and whoever lays cables or pipes.',
    ),
    items: [
      item(
        'map',
        say('kart der arbeidet er tegnet inn', 'kart der arbeidet er teikna inn', 'a map that shows the work'),
        'applicant',
        'secondary',
        digging,
      ),
      item(
        'warning_plan',
        say('arbeidsvarslingsplan med skilting', 'arbeidsvarslingsplan med skilting', 'a plan for warning and signs'),
        'responsible_firm',
        'secondary',
        digging,
      ),
      item(
        'pipes',
        say('påvisning av kabler og ledninger', 'påvising av kablar og leidningar', 'detection of cables and pipes'),
        'authority',
        'secondary',
        digging,
      ),
    ],
    note: say(
      'Vi kjenner ingen frist i loven med et tall. Langs fylkes- og riksvei søkes det hos veieieren der.',
      'Vi kjenner ingen frist i lova med eit tal. Langs fylkes- og riksveg søkjer ein hos vegeigaren der.',
      'We know of no deadline in the law with a number. Along county and national roads their owner is asked.',
    ),
    source: 'https://www.lyngdal.kommune.no/no/teknisk-og-eiendom/samferdsel-vei-og-parkering/34/',
    rules: ['fvl-11a-1'],
  }),
  guide({
    id: 'sewage',
    name: say('Utslipp av avløpsvann', 'Utslepp av avløpsvatn', 'Discharge of waste water'),
    about: say(
      'Tillatelse til utslipp fra mindre anlegg (under 50 personer) som ikke er koblet til kommunalt avløp.',
      'Løyve til utslepp frå mindre anlegg (under 50 personar) som ikkje er kopla til kommunalt avløp.',
      'Permission for smaller plants (under 50 people) that are not connected to the municipal sewer.',
    ),
    forWhom: say(
      'Turistbedrifter, kafeer, hytter og små bedrifter utenfor avløpsnettet.',
      'Turistbedrifter, kafear, hytter og små bedrifter utanfor avløpsnettet.',
      'Tourism, cafés, cabins and small businesses off the sewer.',
    ),
    items: [
      item(
        'form',
        say('utfylt søknadsskjema', 'utfylt søknadsskjema', 'the application form, filled in'),
        'applicant',
        'secondary',
        miljokommune,
      ),
      item(
        'treatment',
        say(
          'hvordan avløpet renses, og at standardkravene holdes',
          'korleis avløpet blir reinsa, og at standardkrava blir haldne',
          'how the water is treated, and that the standard requirements are met',
        ),
        'responsible_firm',
        'secondary',
        sewage,
      ),
      item(
        'neighbours',
        say(
          'varsel til berørte naboer og grunneiere',
          'varsel til dei naboane og grunneigarane det gjeld',
          'notice to neighbours and landowners concerned',
        ),
        'neighbours',
        'secondary',
        miljokommune,
      ),
    ],
    note: say(
      'Miljødirektoratet skriver at en fullstendig søknad etter standardkravene skal avgjøres innen seks uker, og ellers som regel regnes som gitt. Den fristen løper ikke som egen klokke her. Annen forurensning er det ofte statsforvalteren som avgjør.',
      'Miljødirektoratet skriv at ein fullstendig søknad etter standardkrava skal avgjerast innan seks veker, og elles som regel blir rekna som gitt. Den fristen går ikkje som eiga klokke her. Anna forureining er det ofte statsforvaltaren som avgjer.',
      'The environment agency writes that a complete application by the standard requirements is decided within six weeks, and else as a rule deemed granted. That deadline has no clock of its own here. Other pollution is often for the county governor to decide.',
    ),
    source: sewage,
    rules: ['fvl-11a-1'],
  }),
  guide({
    id: 'access',
    name: say('Innsyn i dokumenter', 'Innsyn i dokument', 'Access to documents'),
    about: say(
      'Alle kan be om innsyn i kommunens saker. Et avslag kan klages på, og du kan be om begrunnelse.',
      'Alle kan be om innsyn i kommunen sine saker. Eit avslag kan klagast på, og du kan be om grunngiving.',
      'Anybody may ask for access to what the municipality handles. A refusal can be appealed, and reasons demanded.',
    ),
    forWhom: say('Alle.', 'Alle.', 'Anybody.'),
    items: [
      item(
        'which',
        say(
          'hvilken sak eller hvilke dokumenter det gjelder',
          'kva sak eller kva dokument det gjeld',
          'which case or documents it is about',
        ),
        'applicant',
        'memory',
      ),
    ],
    note: say(
      'Du trenger ikke si hvem du er eller hvorfor (gjengitt etter hukommelsen).',
      'Du treng ikkje seie kven du er eller kvifor (attgitt etter minnet).',
      'You need not say who you are or why (stated from memory).',
    ),
    rules: ['offl-32', 'offl-29', 'offl-31'],
  }),
  guide({
    id: 'appeal',
    name: say('Klage på et vedtak', 'Klage på eit vedtak', 'Appeal against a decision'),
    about: say(
      'Klagen sendes kommunen, som ser på saken på nytt og enten endrer vedtaket eller sender den videre til klageinstansen.',
      'Klaga blir send til kommunen, som ser på saka på nytt og anten endrar vedtaket eller sender ho vidare til klageinstansen.',
      'The appeal goes to the municipality, which looks again and either changes the decision or passes it on to the appeal body.',
    ),
    forWhom: say(
      'Den som er part i saken eller har rettslig interesse i den.',
      'Den som er part i saka eller har rettsleg interesse i ho.',
      'Whoever is a party, or has a legal interest.',
    ),
    items: [
      item(
        'which',
        say('hvilket vedtak det klages på', 'kva vedtak det blir klaga på', 'which decision is appealed'),
        'applicant',
        'memory',
      ),
      item(
        'why',
        say(
          'hvilken endring som ønskes, og hvorfor',
          'kva endring som er ønskt, og kvifor',
          'what change is wanted, and why',
        ),
        'applicant',
        'memory',
      ),
      item('signature', say('underskrift', 'underskrift', 'a signature'), 'applicant', 'memory'),
    ],
    rules: ['klage-kommune', 'klage-instans', 'fvl-29'],
  }),
  guide({
    id: 'inquiry',
    name: say('Andre henvendelser og søknader', 'Andre førespurnader og søknader', 'Other inquiries and applications'),
    about: say(
      'Det som gjelder når ingen egen frist er satt: kommunen skal svare uten ugrunnet opphold, og gi foreløpig svar der det tar tid.',
      'Det som gjeld når ingen eigen frist er sett: kommunen skal svare utan ugrunna opphald, og gi førebels svar der det tek tid.',
      'What holds where no deadline of its own is set: the municipality answers without undue delay, and provisionally where it takes time.',
    ),
    forWhom: say(
      'Alle som skriver til kommunen.',
      'Alle som skriv til kommunen.',
      'Whoever writes to the municipality.',
    ),
    rules: ['fvl-11a-3', 'fvl-11a-1', 'fvl-11a-2'],
  }),
  guide({
    id: 'residents_proposal',
    name: say('Innbyggerforslag', 'Innbyggjarforslag', "Residents' proposal"),
    about: say(
      'Innbyggere kan kreve at kommunestyret tar stilling til et forslag.',
      'Innbyggjarar kan krevje at kommunestyret tek stilling til eit forslag.',
      'Residents can demand that the council decides on a proposal.',
    ),
    forWhom: say(
      'Den som vil ha en sak opp politisk og kan samle underskrifter.',
      'Den som vil ha ei sak opp politisk og kan samle underskrifter.',
      'Whoever wants a matter before the council and can gather signatures.',
    ),
    items: partsOf('innbyggerforslag', [
      'signatures',
      'applicant',
      'source',
      'https://lovdata.no/dokument/NL/lov/2018-06-22-83',
    ]),
    rules: ['innbyggerforslag'],
  }),
];
