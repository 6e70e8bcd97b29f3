import { rule, say, weeks } from './rule.data.js';

/** Deadlines of forvaltningsloven (fvl), offentleglova (offl), kommuneloven, and of licences and surveying. */

const thirdOff = say(
  'Gebyret settes ned med en tredel.',
  'Gebyret blir sett ned med ein tredel.',
  'The fee is cut by one third.',
);
const jusinfo = 'https://jusinfo.no/forvaltningsrett/saksbehandlingstid-og-forelopig-svar/saksbehandlingstid/';
const offentleglova = 'https://lovdata.no/dokument/NL/lov/2006-05-19-16';

export const publicLaw = [
  rule({
    id: 'fvl-11a-1',
    name: say('Alle saker: forberede og avgjøre', 'Alle saker: førebu og avgjere', 'Any matter: prepare and decide'),
    period: { unit: 'none' },
    paragraph: 'fvl § 11 a (1)',
    onBreach: say(
      'Overordnet organ eller Sivilombudet kan kontaktes.',
      'Overordna organ eller Sivilombodet kan kontaktast.',
      'The superior body or the Parliamentary Ombud may be approached.',
    ),
    note: say('Uten ugrunnet opphold.', 'Utan ugrunna opphald.', 'Without undue delay.'),
    certainty: 'source',
    source: jusinfo,
  }),
  rule({
    id: 'fvl-11a-2',
    name: say(
      'Foreløpig svar der saken tar uforholdsmessig lang tid',
      'Førebels svar der saka tek uforholdsmessig lang tid',
      'Provisional answer where a matter takes disproportionately long',
    ),
    period: { unit: 'none' },
    paragraph: 'fvl § 11 a (2)',
    note: say(
      'Snarest mulig, med grunn og ventet dato. Kan utelates når det er åpenbart unødvendig.',
      'Snarast råd, med grunn og venta dato. Kan utelatast når det er openbert unødvendig.',
      'As soon as possible, with the reason and the expected date. May be left out where obviously unnecessary.',
    ),
    certainty: 'source',
    source: jusinfo,
  }),
  rule({
    id: 'fvl-11a-3',
    name: say(
      'Foreløpig svar i saker om enkeltvedtak',
      'Førebels svar i saker om enkeltvedtak',
      'Provisional answer in matters of individual decisions',
    ),
    period: { unit: 'months', amount: 1 },
    paragraph: 'fvl § 11 a (3)',
    runsFrom: say('henvendelsen er mottatt', 'førespurnaden er motteken', 'the inquiry was received'),
    certainty: 'source',
    source: jusinfo,
  }),
  rule({
    id: 'fvl-29',
    name: say('Klagefrist for den som er part', 'Klagefrist for den som er part', 'Deadline for a party to appeal'),
    period: weeks(3),
    paragraph: 'fvl § 29',
    owedBy: 'party',
    runsFrom: say('underretningen er kommet fram', 'underrettinga er komen fram', 'the notification arrived'),
    certainty: 'secondary',
    source: null,
  }),
  rule({
    id: 'offl-29',
    name: say('Innsynskrav avgjort', 'Innsynskrav avgjort', 'Request for access decided'),
    period: { unit: 'none' },
    paragraph: 'offl § 29 (1)',
    runsFrom: say('kravet er mottatt', 'kravet er motteke', 'the request was received'),
    onBreach: say('Se offl § 32.', 'Sjå offl § 32.', 'See offl § 32.'),
    note: say(
      'Uten ugrunnet opphold. Sivilombudets praksis er 1–3 dager, etter hukommelsen.',
      'Utan ugrunna opphald. Praksisen til Sivilombodet er 1–3 dagar, etter minnet.',
      'Without undue delay. The practice of the Parliamentary Ombud is 1–3 days, from memory.',
    ),
    certainty: 'source',
    source: offentleglova,
  }),
  rule({
    id: 'offl-31',
    name: say(
      'Skriftlig begrunnelse for avslag på innsyn',
      'Skriftleg grunngiving for avslag på innsyn',
      'Written reasons for refusing access',
    ),
    period: { unit: 'working_days', amount: 10 },
    paragraph: 'offl § 31 (2)',
    runsFrom: say(
      'kravet om begrunnelse er mottatt',
      'kravet om grunngiving er motteke',
      'the demand for reasons was received',
    ),
    note: say(
      'Kravet må komme innen tre uker etter avslaget.',
      'Kravet må kome innan tre veker etter avslaget.',
      'The demand must come within three weeks of the refusal.',
    ),
    certainty: 'source',
    source: offentleglova,
  }),
  rule({
    id: 'offl-32',
    name: say('Innsynskrav uten svar', 'Innsynskrav utan svar', 'Request for access left unanswered'),
    period: { unit: 'working_days', amount: 5 },
    paragraph: 'offl § 32 (2)',
    runsFrom: say('kravet er mottatt', 'kravet er motteke', 'the request was received'),
    onBreach: say(
      'Regnes som et avslag som kan påklages.',
      'Blir rekna som eit avslag som kan påklagast.',
      'Counts as a refusal that can be appealed.',
    ),
    certainty: 'source',
    source: offentleglova,
  }),
  rule({
    id: 'servering',
    name: say('Serveringsbevilling', 'Serveringsløyve', 'Licence to serve food'),
    period: { unit: 'days', amount: 60 },
    paragraph: 'serveringsloven § 10',
    runsFrom: say('søknaden er mottatt', 'søknaden er motteken', 'the application was received'),
    onBreach: say('Ingen, etter hukommelsen.', 'Ingen, etter minnet.', 'None, from memory.'),
    suspends: say(
      'Særlige grunner, som manglende vedlegg eller forsinkede uttalelser.',
      'Særlege grunnar, som manglande vedlegg eller forseinka fråsegner.',
      'Special reasons, such as missing attachments or delayed statements.',
    ),
    note: say(
      'Paragrafen er gjengitt etter hukommelsen.',
      'Paragrafen er attgitt etter minnet.',
      'The paragraph is stated from memory.',
    ),
    completeApplication: [
      say(
        'bestått etablererprøve for daglig leder',
        'bestått etablerarprøve for dagleg leiar',
        "the manager's exam, passed",
      ),
      say(
        'finansieringsplan, driftsbudsjett og likviditetsbudsjett',
        'finansieringsplan, driftsbudsjett og likviditetsbudsjett',
        'financing plan, operating and liquidity budgets',
      ),
      say('skatteattest', 'skatteattest', 'a tax certificate'),
      say(
        'hvem som eier og har vesentlig innflytelse',
        'kven som eig og har vesentleg innverknad',
        'who owns it and who has substantial influence',
      ),
    ],
    certainty: 'secondary',
    source: 'https://www.eigersund.kommune.no/serveringsbevilling.6514159-573187.html',
  }),
  rule({
    id: 'skjenking',
    name: say('Salgs- eller skjenkebevilling', 'Sals- eller skjenkeløyve', 'Licence to sell or serve alcohol'),
    period: { unit: 'months', amount: 4 },
    paragraph: 'alkoholloven, tjenesteloven § 11',
    note: say(
      'Ikke funnet i noen kilde. Kommuner oppgir selv fra 12 uker til 3 måneder.',
      'Ikkje funne i noka kjelde. Kommunar oppgir sjølve frå 12 veker til 3 månader.',
      'Found in no source. Municipalities themselves state from 12 weeks to 3 months.',
    ),
    completeApplication: [
      say(
        'styrer og stedfortreder med bestått kunnskapsprøve',
        'styrar og stedfortredar med bestått kunnskapsprøve',
        'a licensee and a deputy who passed the knowledge test',
      ),
      say('plantegning av lokalet', 'planteikning av lokalet', 'a floor plan'),
      say('driftskonsept og åpningstider', 'driftskonsept og opningstider', 'the concept and opening hours'),
      say('skatteattest', 'skatteattest', 'a tax certificate'),
    ],
    certainty: 'memory',
    source:
      'https://www.larvik.kommune.no/naering-og-utvikling/skjenking-servering-og-tobakk/naar-maa-du-soeke-om-bevilling/',
  }),
  rule({
    id: 'oppmaaling',
    name: say(
      'Oppmålingsforretning med matrikkelføring',
      'Oppmålingsforretning med matrikkelføring',
      'Cadastral survey with registration',
    ),
    period: weeks(16),
    paragraph: 'matrikkelforskriften § 18',
    runsFrom: say(
      'fullstendig rekvisisjon er mottatt, og delingstillatelse er gitt',
      'fullstendig rekvisisjon er motteken, og delingsløyve er gitt',
      'a complete requisition was received and permission to divide was given',
    ),
    onBreach: thirdOff,
    suspends: say(
      'En lokal forskrift kan la fristen stå stille om vinteren. En annen frist kan avtales.',
      'Ei lokal forskrift kan la fristen stå stille om vinteren. Ein annan frist kan avtalast.',
      'A local regulation may make it stand still in winter. Another deadline may be agreed.',
    ),
    localPause: true,
    completeApplication: [
      say(
        'rekvisisjon underskrevet av hjemmelshaver',
        'rekvisisjon underskriven av heimelshavar',
        'a requisition signed by the registered owner',
      ),
      say(
        'tillatelse til deling der det trengs',
        'løyve til deling der det trengst',
        'permission to divide where one is needed',
      ),
      say('kart som viser grensene', 'kart som viser grensene', 'a map that shows the boundaries'),
    ],
    certainty: 'secondary',
    source: null,
  }),
  rule({
    id: 'matrikkel-uten',
    name: say('Matrikkelsak uten oppmåling', 'Matrikkelsak utan oppmåling', 'Cadastral case without a survey'),
    period: weeks(6),
    paragraph: 'matrikkelforskriften § 18',
    onBreach: thirdOff,
    certainty: 'secondary',
    source: null,
  }),
  rule({
    id: 'innbyggerforslag',
    name: say(
      'Innbyggerforslag avgjort av kommunestyret',
      'Innbyggjarforslag avgjort av kommunestyret',
      "Residents' proposal decided by the council",
    ),
    period: { unit: 'months', amount: 6 },
    paragraph: 'kommuneloven § 12-1',
    runsFrom: say('forslaget er fremmet', 'forslaget er fremja', 'the proposal was put forward'),
    suspends: say(
      'Gjelder ikke der forslaget henvises til en pågående plansak.',
      'Gjeld ikkje der forslaget blir vist til ei pågåande plansak.',
      'Does not hold where the proposal is referred to a pending plan case.',
    ),
    completeApplication: [
      say(
        'underskrift fra 2 % av innbyggerne, eller 300',
        'underskrift frå 2 % av innbyggjarane, eller 300',
        'signatures of 2 % of the residents, or of 300',
      ),
    ],
    certainty: 'source',
    source: 'https://lovdata.no/dokument/NL/lov/2018-06-22-83',
  }),
];
