export default {
  'invitation.title': 'Du er invitert',
  'invitation.text': '{who} ({unit}) inviterer deg til Vertskap som «{position}» i {organisation}.',
  'invitation.until': 'Invitasjonen gjelder til {date}.',
  'invitation.gone':
    'Denne lenken virker ikke lenger. Den er brukt, trukket tilbake eller for gammel. Be den som inviterte deg, om en ny.',
  'invitation.later':
    'Invitasjonen er tatt imot. Rollen begynner ikke i dag. Logg inn med e-post og passord når den begynner.',
  'invitation.signed-in': 'Du er logget inn med denne adressen.',
  'invitation.password': 'Velg et passord',
  'invitation.password.new': 'Minst {n} tegn. Flere vanlige ord etter hverandre er lett å huske.',
  'invitation.password.known': 'Adressen er kjent i Vertskap fra før. Bruk passordet du har.',
  'invitation.accept': 'Ta imot invitasjonen',
} as const;
