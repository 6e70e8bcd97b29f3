export default {
  'invitation.title': 'Du er invitert',
  'invitation.text': '{who} ({unit}) inviterer deg til Vertskap som «{position}» i {organisation}.',
  'invitation.until': 'Invitasjonen gjeld til {date}.',
  'invitation.gone':
    'Denne lenkja verkar ikkje lenger. Ho er brukt, trekt tilbake eller for gammal. Be den som inviterte deg, om ei ny.',
  'invitation.later':
    'Invitasjonen er teken imot. Rolla begynner ikkje i dag. Logg inn med e-post og passord når ho begynner.',
  'invitation.signed-in': 'Du er logga inn med denne adressa.',
  'invitation.password': 'Vel eit passord',
  'invitation.password.new': 'Minst {n} teikn. Fleire vanlege ord etter kvarandre er lett å hugse.',
  'invitation.password.known': 'Adressa er kjend i Vertskap frå før. Bruk passordet du har.',
  'invitation.accept': 'Ta imot invitasjonen',
} as const;
