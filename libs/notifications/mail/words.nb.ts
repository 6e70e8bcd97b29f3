import { among } from './letter.js';
import type { Words } from './words.types.js';

const clocks = {
  first_response: 'første svar',
  next_update: 'ny beskjed',
  resolution: 'endelig svar',
  business_reply: 'svar til kommunen',
  commitment: 'det som er lovet',
  statutory: 'vedtak',
  hand_over: 'overleveringen',
  acceptance: 'ja eller nei til ballen',
  status: 'svar om status',
  consultation: 'innspill',
  confirmation: 'bekreftelse av svaret',
} as const;

export default {
  subject: {
    deed: {
      raise: 'Nytt behov',
      comment: 'Ny melding',
      answer: 'Svar',
      provisional_answer: 'Foreløpig svar',
      question: 'Spørsmål',
      hand_over: 'Ballen er flyttet',
      offer: 'Ballen er tilbudt',
      accept: 'Ballen er tatt imot',
      not_ours: 'Ikke vårt',
      take_back: 'Tilbud trukket',
      assign_sector: 'Ballen er flyttet',
      confirm: 'Svaret er bekreftet',
      send_back: 'Sendt tilbake',
      decline: 'Nei',
      refer: 'Henvist videre',
      withdraw: 'Trukket',
      correct: 'Rettelse',
      back: 'Hvem som står bak',
      withdraw_backing: 'Hvem som står bak',
      invite_to_speak: 'Hvem som skriver',
      end_speaking: 'Hvem som skriver',
      commit: 'Et løfte',
      fulfil: 'Et løfte er holdt',
      postpone: 'Et løfte er flyttet',
      release: 'Et løfte er frafalt',
      tell_result: 'Hva det ble til',
      make_opportunity: 'Gjort til en mulighet',
      make_need: 'Ikke en mulighet likevel',
      merge: 'Slått sammen med et annet behov',
      unmerge: 'Ikke det samme likevel',
      split: 'Delt i to',
      name_readers: 'Hvem som leser',
      register_statutory: 'Lovfrist registrert',
      suspend_statutory: 'Lovfristen står stille',
      resume_statutory: 'Lovfristen løper igjen',
      decide_statutory: 'Vedtak registrert',
      cancel_statutory: 'Lovfristen faller bort',
      move_wake_up: 'Ny dato for oppfølging',
      label: 'Nytt tema',
      recompute: 'Ny dato',
      close_unconfirmed: 'Avsluttet uten bekreftelse',
    },
    note: 'Internt notat',
    mentioned: 'Du er nevnt',
    consultation: 'Intern høring',
    called: 'En mulighet venter på deg',
    lapsed: 'Ingen har bekreftet',
    result: 'Hva ble det til?',
    deadline: 'Frist',
    refused: 'Svaret kom ikke inn',
    referral: 'Nabokommune',
    other: 'Nytt',
  },
  said: {
    deed: (deed, unit, to) => {
      switch (deed) {
        case 'raise':
          return `${unit} har meldt et nytt behov.`;
        case 'hand_over':
          return `${unit} ga ballen til ${to ?? 'en annen'}.`;
        case 'offer':
          return `${unit} vil gi ballen til ${to ?? 'en annen'}. Svar ja eller nei i Vertskap.`;
        case 'accept':
          return `${unit} tok imot ballen.`;
        case 'not_ours':
          return `${unit} sier at behovet ikke er deres.`;
        case 'take_back':
          return `${unit} tok tilbake tilbudet om ballen.`;
        case 'assign_sector':
          return `${unit} har avgjort at ${to ?? 'en annen'} har ballen.`;
        case 'confirm':
          return `${unit} bekreftet svaret.`;
        case 'correct':
          return `${unit} rettet en melding.`;
        case 'register_statutory':
          return `${unit} registrerte en lovfrist.`;
        case 'suspend_statutory':
          return `${unit} stanset lovfristen.`;
        case 'resume_statutory':
          return `${unit} lar lovfristen løpe igjen.`;
        case 'decide_statutory':
          return `${unit} registrerte vedtaket.`;
        case 'cancel_statutory':
          return `${unit} registrerte at lovfristen faller bort.`;
        case 'move_wake_up':
          return `${unit} flyttet datoen for å følge opp.`;
        case 'label':
          return `${unit} endret tema eller hast.`;
        case 'recompute':
          return `${unit} endret svarfristene. Behovet har fått ny dato.`;
        case 'close_unconfirmed':
          return 'Behovet er avsluttet uten at svaret ble bekreftet.';
        case 'back':
          return `${unit} sa hvem som står bak behovet, og hva det betyr.`;
        case 'name_readers':
          return `${unit} sa hvem som leser dette skjermede behovet.`;
        case 'withdraw_backing':
          return `${unit} trakk en bedrift som sto bak behovet.`;
        case 'invite_to_speak':
          return `${unit} inviterte en bedrift til å skrive i tråden.`;
        case 'end_speaking':
          return `${unit} lar en bedrift ikke lenger skrive i tråden.`;
        case 'commit':
          return `${unit} lovet noe. Les det i Vertskap.`;
        case 'fulfil':
          return `${unit} sier at det de lovet, er gjort.`;
        case 'postpone':
          return `${unit} flyttet datoen for det de lovet.`;
        case 'release':
          return `${unit} trenger ikke lenger det som var lovet.`;
        case 'tell_result':
          return `${unit} sa hva det ble til. Les det i Vertskap.`;
        case 'make_opportunity':
          return `${unit} gjorde behovet til en mulighet. Fristene er regnet om.`;
        case 'make_need':
          return `${unit} sier at behovet ikke er en mulighet likevel. Fristene er regnet om.`;
        case 'merge':
          return `${unit} slo behovet sammen med et eldre behov. Følg det der.`;
        case 'unmerge':
          return `${unit} sier at behovet ikke er det samme likevel.`;
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
          return `${unit} skrev en melding.`;
      }
    },
    files: (n) => `${n === 1 ? 'Ett vedlegg' : `${n} vedlegg`}. Åpne behovet for å se ${n === 1 ? 'det' : 'dem'}.`,
    correction: (body) => `Rettelse: ${body}`,
    mentioned: (name, inNote) =>
      inNote ? `${name} nevnte deg i et internt notat. Les det i Vertskap.` : `${name} nevnte deg.`,
    note: (name) => `${name} skrev et internt notat. Les det i Vertskap.`,
    asked: (unit) => `${unit} spør hva dere mener. Les spørsmålet i Vertskap.`,
    contributed: (unit) => `${unit} har sagt hva de mener. Les det i Vertskap.`,
    called: (step, missed, next) =>
      step === 'called_off'
        ? 'Behovet er ikke en mulighet likevel. Du trenger ikke gjøre mer som en del av beredskapslaget.'
        : step === 'lapsed'
          ? `${missed ?? 'En på laget'} bekreftet ikke innen en time. ${next ? `Nå er ${next} spurt.` : 'Det er ingen igjen å spørre. Finn noen som kan.'}`
          : `${step === 'deputy' ? 'Den som ble spurt før deg, har ikke svart. ' : ''}Du er på beredskapslaget. Bekreft i Vertskap innen en time at du har sett det og er på saken.`,
    deadline: (clock, share, due) =>
      share >= 100
        ? `Fristen for ${clocks[clock]} er gått ut. Den var ${due}.`
        : `Fristen for ${clocks[clock]} er ${due}.`,
    refused: 'Svaret du sendte på e-post, kom ikke inn. Skriv det i Vertskap.',
    result:
      'Muligheten er over for en stund siden. Si hva det ble til: det tar ett minutt, og begge sider lærer av det.',
    referral: (state, municipality) => {
      if (state === 'asked')
        return `Foreningen kan si ja eller nei til å dele behovet med ${municipality}. Les hva som deles, i Vertskap.`;
      if (state === 'contributed') return `${municipality} har bidratt til svaret. Les det i Vertskap.`;
      return state === 'accepted'
        ? `${municipality} har tatt over behovet.`
        : `Det ble ikke noe av å dele med ${municipality}. Les hvorfor i Vertskap.`;
    },
    other: 'Det er noe nytt på behovet. Les det i Vertskap.',
  },
  meeting: {
    deed: {
      called: 'Innkalling',
      invited: 'Innkalling',
      changed: 'Flyttet',
      cancelled: 'Avlyst',
      minutes_ready: 'Referat til godkjenning',
      approved: 'Referatet er godkjent',
    },
    title: (space) => `Dialogmøte i ${space}`,
    when: (day, from, to) => `${day}, kl. ${from}–${to}`,
    where: (place) => `Sted: ${place}`,
    by: {
      called: (name) => `${name} kaller inn til dialogmøte.`,
      invited: (name) => `${name} inviterer deg til dialogmøte.`,
      changed: (name) => `${name} har flyttet møtet.`,
      cancelled: (name) => `${name} har avlyst møtet.`,
      minutes_ready: () => 'Referatet er klart. Les det, og godkjenn det for din side.',
      approved: (name) => `${name} har godkjent referatet.`,
    },
    why: (reason) => `Møtet er avlyst: ${reason}`,
    agenda: 'Saker så langt:',
    answer: 'Svar om dere kommer, og meld inn saker',
    open: 'Åpne møtet',
  },
  pulse: {
    subject: (association) => `Et kort spørsmål fra ${association}`,
    reminder: (association) => `Påminnelse: et kort spørsmål fra ${association}`,
    asks: (association, company) => `${association} spør ${company} og de andre medlemmene:`,
    answer: 'Svar her',
    until: (date) =>
      `Det tar under et minutt, og du trenger ikke logge inn. Lenken er bare for dere, og virker til og med ${date}.`,
    sees: (names) =>
      `Foreningen${among(names, ' og kommunen', ' og kommunene')} ser bare summer, og ingenting når færre enn fem har svart. Kommentarer leses av foreningen, uten navn.`,
    off: (association) => `Ikke spør meg flere ganger for ${association}`,
  },
  call: {
    asks: (municipality) => `${municipality} ber deg bidra på en mulighet`,
    phone: (phone) =>
      `Ring ${phone}, og bekreft i Vertskap innen en time at du har sett det og er på saken. Saken selv leser du ikke i Vertskap.`,
    off: (municipality) => `Muligheten hos ${municipality} er ikke en mulighet likevel`,
    nothingMore: 'Du trenger ikke gjøre mer.',
    open: 'Bekreft i Vertskap',
  },
  neighbour: {
    offers: (municipality, n) =>
      n === 1 ? `${municipality} spør om dere tar over et behov` : `${municipality} spør om dere tar over ${n} behov`,
    asks: (municipality, n) =>
      n === 1 ? `${municipality} ber om et bidrag fra dere` : `${municipality} ber om ${n} bidrag fra dere`,
    due: (municipality, n) =>
      n === 1
        ? `Fristen for bidraget til ${municipality} er gått ut`
        : `Fristen for ${n} bidrag til ${municipality} er gått ut`,
    over: (municipality) => `${municipality} spurte dere om noe som ikke er aktuelt lenger`,
    read: 'Les hva som er delt, og svar i Vertskap.',
    open: 'Åpne i Vertskap',
  },
  promised: (date) => `Svar innen ${date}.`,
  outcomeOpen: 'Vi kan ikke love at dere får ja. Vi lover at dere får et svar med begrunnelse.',
  ball: {
    yours: 'Ballen er hos dere.',
    theirs: (holder) => `Ballen er hos ${holder}.`,
    nobody: 'Behovet er avsluttet.',
  },
  due: (date) => `Fristen er ${date}.`,
  replyLine: (number, becomes) =>
    becomes === 'comment'
      ? `Svar over denne linjen. Svaret blir en melding i ${number}, som alle i samtalen leser.`
      : `Svar over denne linjen. Svaret blir et internt notat på ${number}. Til bedriften svarer du i Vertskap.`,
  open: (number) => `Åpne ${number}`,
  why: (capacity, kind) =>
    kind === 'need'
      ? `Du får denne e-posten fordi du er med på behovet som ${capacity}.`
      : kind === 'neighbour'
        ? `Du får denne e-posten fordi du koordinerer saker fra nabokommuner, som ${capacity}.`
        : kind === 'call'
          ? `Du får denne e-posten fordi du er lånt ut til et beredskapslag, som ${capacity}.`
          : kind === 'meeting'
            ? `Du får denne e-posten fordi du er invitert som ${capacity}.`
            : `Du får denne oversikten fordi du er ${capacity}.`,
  off: 'Slå av denne typen e-post',
  settings: 'Velg hva du vil ha',
  digest: {
    subject: (where) => `Dette venter: ${where}`,
    group: {
      needs_action: (n) => `Kommunen venter på dere (${n})`,
      answered: (n) => `Besvart: fikk dere svar? (${n})`,
      offered: (n) => `Andre vil gi dere ballen (${n})`,
      overdue: (n) => `Over fristen (${n})`,
      today: (n) => `Frist i dag (${n})`,
      this_week: (n) => `Frist denne uken (${n})`,
      asked: (n) => `Andre venter på svar fra dere (${n})`,
      neighbours: (n) => `Nabokommuner venter på svar fra dere (${n})`,
      open: (n) => `Åpne behov (${n})`,
    },
    unread: (n) => (n === 1 ? 'Du har 1 ulest varsel.' : `Du har ${n} uleste varsler.`),
    line: (due) => (due ? `frist ${due}` : 'uten frist'),
    more: (n) => `og ${n} til`,
    all: 'Se alt i Vertskap',
  },
  page: {
    title: 'E-post fra Vertskap',
    ask: {
      need: 'Vil du slå av e-post om hva som skjer på behovene? Varslene står fortsatt i Vertskap.',
      digest: 'Vil du slå av oversikten på e-post?',
      one: 'Vil du slå av e-post om dette behovet?',
      pulse: 'Vil du ikke ha flere slike spørsmål fra foreningen?',
    },
    button: {
      need: 'Slå av e-post om alle behov',
      digest: 'Slå av oversikten',
      one: 'Slå av e-post om dette behovet',
      pulse: 'Ikke spør meg igjen',
    },
    done: 'E-posten er slått av.',
    again: 'Du slår den på igjen under Innstillinger i Vertskap.',
    askedNoMore: 'Foreningen sender deg ikke flere slike spørsmål.',
    unknown: 'Lenken er ikke gyldig. Velg hva du vil ha under Innstillinger i Vertskap.',
  },
} satisfies Words;
