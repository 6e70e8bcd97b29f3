import { among } from './letter.js';
import type { Words } from './words.types.js';

const clocks = {
  first_response: 'første svar',
  next_update: 'ny beskjed',
  resolution: 'endeleg svar',
  business_reply: 'svar til kommunen',
  commitment: 'det som er lova',
  statutory: 'vedtak',
  hand_over: 'overleveringa',
  acceptance: 'ja eller nei til ballen',
  status: 'svar om status',
  consultation: 'innspel',
  confirmation: 'stadfesting av svaret',
} as const;

export default {
  subject: {
    deed: {
      raise: 'Nytt behov',
      comment: 'Ny melding',
      answer: 'Svar',
      provisional_answer: 'Foreløpig svar',
      question: 'Spørsmål',
      hand_over: 'Ballen er flytta',
      offer: 'Ballen er tilboden',
      accept: 'Ballen er teken imot',
      not_ours: 'Ikkje vårt',
      take_back: 'Tilbod trekt',
      assign_sector: 'Ballen er flytta',
      confirm: 'Svaret er stadfesta',
      send_back: 'Sendt tilbake',
      decline: 'Nei',
      refer: 'Vist vidare',
      withdraw: 'Trekt',
      correct: 'Retting',
      back: 'Kven som står bak',
      withdraw_backing: 'Kven som står bak',
      invite_to_speak: 'Kven som skriv',
      end_speaking: 'Kven som skriv',
      commit: 'Ein lovnad',
      fulfil: 'Ein lovnad er halden',
      postpone: 'Ein lovnad er flytta',
      release: 'Ein lovnad er fråfallen',
      tell_result: 'Kva det vart til',
      make_opportunity: 'Gjort til eit høve',
      make_need: 'Ikkje eit høve likevel',
      merge: 'Slått saman med eit anna behov',
      unmerge: 'Ikkje det same likevel',
      split: 'Delt i to',
      name_readers: 'Kven som les',
      register_statutory: 'Lovfrist registrert',
      suspend_statutory: 'Lovfristen står stille',
      resume_statutory: 'Lovfristen går igjen',
      decide_statutory: 'Vedtak registrert',
      cancel_statutory: 'Lovfristen fell bort',
      move_wake_up: 'Ny dato for oppfølging',
      label: 'Nytt tema',
      recompute: 'Ny dato',
      close_unconfirmed: 'Avslutta utan stadfesting',
    },
    note: 'Internt notat',
    mentioned: 'Du er nemnd',
    consultation: 'Intern høring',
    called: 'Eit høve ventar på deg',
    lapsed: 'Ingen har stadfesta',
    result: 'Kva vart det til?',
    deadline: 'Frist',
    refused: 'Svaret kom ikkje inn',
    referral: 'Nabokommune',
    other: 'Nytt',
  },
  said: {
    deed: (deed, unit, to) => {
      switch (deed) {
        case 'raise':
          return `${unit} har meldt eit nytt behov.`;
        case 'hand_over':
          return `${unit} gav ballen til ${to ?? 'ein annan'}.`;
        case 'offer':
          return `${unit} vil gje ballen til ${to ?? 'ein annan'}. Svar ja eller nei i Vertskap.`;
        case 'accept':
          return `${unit} tok imot ballen.`;
        case 'not_ours':
          return `${unit} seier at behovet ikkje er deira.`;
        case 'take_back':
          return `${unit} tok tilbake tilbodet om ballen.`;
        case 'assign_sector':
          return `${unit} har avgjort at ${to ?? 'ein annan'} har ballen.`;
        case 'confirm':
          return `${unit} stadfesta svaret.`;
        case 'correct':
          return `${unit} retta ei melding.`;
        case 'register_statutory':
          return `${unit} registrerte ein lovfrist.`;
        case 'suspend_statutory':
          return `${unit} stansa lovfristen.`;
        case 'resume_statutory':
          return `${unit} lèt lovfristen gå igjen.`;
        case 'decide_statutory':
          return `${unit} registrerte vedtaket.`;
        case 'cancel_statutory':
          return `${unit} registrerte at lovfristen fell bort.`;
        case 'move_wake_up':
          return `${unit} flytta datoen for å følgje opp.`;
        case 'label':
          return `${unit} endra tema eller hast.`;
        case 'recompute':
          return `${unit} endra svarfristane. Behovet har fått ny dato.`;
        case 'close_unconfirmed':
          return 'Behovet er avslutta utan at svaret vart stadfesta.';
        case 'back':
          return `${unit} sa kven som står bak behovet, og kva det betyr.`;
        case 'name_readers':
          return `${unit} sa kven som les dette skjerma behovet.`;
        case 'withdraw_backing':
          return `${unit} trekte ei bedrift som stod bak behovet.`;
        case 'invite_to_speak':
          return `${unit} inviterte ei bedrift til å skrive i tråden.`;
        case 'end_speaking':
          return `${unit} lèt ei bedrift ikkje lenger skrive i tråden.`;
        case 'commit':
          return `${unit} lova noko. Les det i Vertskap.`;
        case 'fulfil':
          return `${unit} seier at det dei lova, er gjort.`;
        case 'postpone':
          return `${unit} flytta datoen for det dei lova.`;
        case 'release':
          return `${unit} treng ikkje lenger det som var lova.`;
        case 'tell_result':
          return `${unit} sa kva det vart til. Les det i Vertskap.`;
        case 'make_opportunity':
          return `${unit} gjorde behovet til eit høve. Fristane er rekna om.`;
        case 'make_need':
          return `${unit} seier at behovet ikkje er eit høve likevel. Fristane er rekna om.`;
        case 'merge':
          return `${unit} slo behovet saman med eit eldre behov. Følg det der.`;
        case 'unmerge':
          return `${unit} seier at behovet ikkje er det same likevel.`;
        case 'split':
          return `${unit} delte behovet i to.`;
        case 'comment':
        case 'answer':
        case 'provisional_answer':
        case 'question':
        case 'send_back':
        case 'decline':
        case 'refer':
        case 'withdraw':
          return `${unit} skreiv ei melding.`;
      }
    },
    files: (n) => `${n === 1 ? 'Eitt vedlegg' : `${n} vedlegg`}. Opne behovet for å sjå ${n === 1 ? 'det' : 'dei'}.`,
    correction: (body) => `Retting: ${body}`,
    mentioned: (name, inNote) =>
      inNote ? `${name} nemnde deg i eit internt notat. Les det i Vertskap.` : `${name} nemnde deg.`,
    note: (name) => `${name} skreiv eit internt notat. Les det i Vertskap.`,
    asked: (unit) => `${unit} spør kva de meiner. Les spørsmålet i Vertskap.`,
    contributed: (unit) => `${unit} har sagt kva dei meiner. Les det i Vertskap.`,
    called: (step, missed, next) =>
      step === 'called_off'
        ? 'Behovet er ikkje eit høve likevel. Du treng ikkje gjere meir som ein del av beredskapslaget.'
        : step === 'lapsed'
          ? `${missed ?? 'Ein på laget'} stadfesta ikkje innan ein time. ${next ? `No er ${next} spurd.` : 'Det er ingen igjen å spørje. Finn nokon som kan.'}`
          : `${step === 'deputy' ? 'Den som vart spurd før deg, har ikkje svara. ' : ''}Du er på beredskapslaget. Stadfest i Vertskap innan ein time at du har sett det og er på saka.`,
    deadline: (clock, share, due) =>
      share >= 100
        ? `Fristen for ${clocks[clock]} har gått ut. Den var ${due}.`
        : `Fristen for ${clocks[clock]} er ${due}.`,
    refused: 'Svaret du sende på e-post, kom ikkje inn. Skriv det i Vertskap.',
    result: 'Høvet er over for ei stund sidan. Sei kva det vart til: det tek eitt minutt, og begge sider lærer av det.',
    referral: (state, municipality) => {
      if (state === 'asked')
        return `Foreininga kan seie ja eller nei til å dele behovet med ${municipality}. Les kva som blir delt, i Vertskap.`;
      if (state === 'contributed') return `${municipality} har bidrege til svaret. Les det i Vertskap.`;
      return state === 'accepted'
        ? `${municipality} har teke over behovet.`
        : `Det vart ikkje noko av å dele med ${municipality}. Les kvifor i Vertskap.`;
    },
    other: 'Det er noko nytt på behovet. Les det i Vertskap.',
  },
  meeting: {
    deed: {
      called: 'Innkalling',
      invited: 'Innkalling',
      changed: 'Flytta',
      cancelled: 'Avlyst',
      minutes_ready: 'Referat til godkjenning',
      approved: 'Referatet er godkjent',
    },
    title: (space) => `Dialogmøte i ${space}`,
    when: (day, from, to) => `${day}, kl. ${from}–${to}`,
    where: (place) => `Stad: ${place}`,
    by: {
      called: (name) => `${name} kallar inn til dialogmøte.`,
      invited: (name) => `${name} inviterer deg til dialogmøte.`,
      changed: (name) => `${name} har flytta møtet.`,
      cancelled: (name) => `${name} har avlyst møtet.`,
      minutes_ready: () => 'Referatet er klart. Les det, og godkjenn det for di side.',
      approved: (name) => `${name} har godkjent referatet.`,
    },
    why: (reason) => `Møtet er avlyst: ${reason}`,
    agenda: 'Saker så langt:',
    answer: 'Svar om de kjem, og meld inn saker',
    open: 'Opne møtet',
  },
  pulse: {
    subject: (association) => `Eit kort spørsmål frå ${association}`,
    reminder: (association) => `Påminning: eit kort spørsmål frå ${association}`,
    asks: (association, company) => `${association} spør ${company} og dei andre medlemmene:`,
    answer: 'Svar her',
    until: (date) =>
      `Det tek under eit minutt, og du treng ikkje logge inn. Lenkja er berre for dykk, og verkar til og med ${date}.`,
    sees: (names) =>
      `Foreininga${among(names, ' og kommunen', ' og kommunane')} ser berre summar, og ingenting når færre enn fem har svart. Kommentarar blir lesne av foreininga, utan namn.`,
    off: (association) => `Ikkje spør meg fleire gonger for ${association}`,
  },
  call: {
    asks: (municipality) => `${municipality} ber deg bidra på eit høve`,
    phone: (phone) =>
      `Ring ${phone}, og stadfest i Vertskap innan ein time at du har sett det og er på saka. Saka sjølv les du ikkje i Vertskap.`,
    off: (municipality) => `Høvet hos ${municipality} er ikkje eit høve likevel`,
    nothingMore: 'Du treng ikkje gjere meir.',
    open: 'Stadfest i Vertskap',
  },
  neighbour: {
    offers: (municipality, n) =>
      n === 1 ? `${municipality} spør om de tek over eit behov` : `${municipality} spør om de tek over ${n} behov`,
    asks: (municipality, n) =>
      n === 1 ? `${municipality} ber om eit bidrag frå dykk` : `${municipality} ber om ${n} bidrag frå dykk`,
    due: (municipality, n) =>
      n === 1
        ? `Fristen for bidraget til ${municipality} er gått ut`
        : `Fristen for ${n} bidrag til ${municipality} er gått ut`,
    over: (municipality) => `${municipality} spurde dykk om noko som ikkje er aktuelt lenger`,
    read: 'Les kva som er delt, og svar i Vertskap.',
    open: 'Opne i Vertskap',
  },
  promised: (date) => `Svar innan ${date}.`,
  outcomeOpen: 'Vi kan ikkje love at de får ja. Vi lovar at de får eit svar med grunngiving.',
  ball: {
    yours: 'Ballen er hos dykk.',
    theirs: (holder) => `Ballen er hos ${holder}.`,
    nobody: 'Behovet er avslutta.',
  },
  due: (date) => `Fristen er ${date}.`,
  replyLine: (number, becomes) =>
    becomes === 'comment'
      ? `Svar over denne linja. Svaret blir ei melding i ${number}, som alle i samtalen les.`
      : `Svar over denne linja. Svaret blir eit internt notat på ${number}. Til bedrifta svarar du i Vertskap.`,
  open: (number) => `Opne ${number}`,
  why: (capacity, kind) =>
    kind === 'need'
      ? `Du får denne e-posten fordi du er med på behovet som ${capacity}.`
      : kind === 'neighbour'
        ? `Du får denne e-posten fordi du koordinerer saker frå nabokommunar, som ${capacity}.`
        : kind === 'call'
          ? `Du får denne e-posten fordi du er lånt ut til eit beredskapslag, som ${capacity}.`
          : kind === 'meeting'
            ? `Du får denne e-posten fordi du er invitert som ${capacity}.`
            : `Du får denne oversikten fordi du er ${capacity}.`,
  off: 'Slå av denne typen e-post',
  settings: 'Vel kva du vil ha',
  digest: {
    subject: (where) => `Dette ventar: ${where}`,
    group: {
      needs_action: (n) => `Kommunen ventar på dykk (${n})`,
      answered: (n) => `Svart på: fekk de svar? (${n})`,
      offered: (n) => `Andre vil gje dykk ballen (${n})`,
      overdue: (n) => `Over fristen (${n})`,
      today: (n) => `Frist i dag (${n})`,
      this_week: (n) => `Frist denne veka (${n})`,
      asked: (n) => `Andre ventar på svar frå dykk (${n})`,
      neighbours: (n) => `Nabokommunar ventar på svar frå dykk (${n})`,
      open: (n) => `Opne behov (${n})`,
    },
    unread: (n) => (n === 1 ? 'Du har 1 ulese varsel.' : `Du har ${n} ulesne varsel.`),
    line: (due) => (due ? `frist ${due}` : 'utan frist'),
    more: (n) => `og ${n} til`,
    all: 'Sjå alt i Vertskap',
  },
  page: {
    title: 'E-post frå Vertskap',
    ask: {
      need: 'Vil du slå av e-post om kva som skjer på behova? Varsla står framleis i Vertskap.',
      digest: 'Vil du slå av oversikten på e-post?',
      one: 'Vil du slå av e-post om dette behovet?',
      pulse: 'Vil du ikkje ha fleire slike spørsmål frå foreininga?',
    },
    button: {
      need: 'Slå av e-post om alle behov',
      digest: 'Slå av oversikten',
      one: 'Slå av e-post om dette behovet',
      pulse: 'Ikkje spør meg igjen',
    },
    done: 'E-posten er slegen av.',
    again: 'Du slår den på igjen under Innstillingar i Vertskap.',
    askedNoMore: 'Foreininga sender deg ikkje fleire slike spørsmål.',
    unknown: 'Lenkja er ikkje gyldig. Vel kva du vil ha under Innstillingar i Vertskap.',
  },
} satisfies Words;
