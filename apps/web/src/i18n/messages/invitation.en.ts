export default {
  'invitation.title': 'You are invited',
  'invitation.text': '{who} ({unit}) invites you to Vertskap as “{position}” in {organisation}.',
  'invitation.until': 'The invitation is valid until {date}.',
  'invitation.gone':
    'This link no longer works. It was used, withdrawn or is too old. Ask whoever invited you for a new one.',
  'invitation.later':
    'The invitation has been accepted. The role does not begin today. Sign in with e-mail and password when it does.',
  'invitation.signed-in': 'You are signed in with this address.',
  'invitation.password': 'Choose a password',
  'invitation.password.new': 'At least {n} characters. Several common words in a row are easy to remember.',
  'invitation.password.known': 'The address is known in Vertskap already. Use the password you have.',
  'invitation.accept': 'Accept the invitation',
} as const;
