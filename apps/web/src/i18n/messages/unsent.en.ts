export default {
  'offer.accept': 'Accept',
  'offer.take-back': 'Take the offer back',
  'backing.back': 'Back the need',
  'backing.withdraw.do': 'Withdraw the backing',
  'backing.invite': 'Invite to write',
  'backing.end': 'End writing',
  'readers.title': 'Only those named see this',
  'statutory.register.do': 'Register the application',
  'statutory.resume.do': 'Let it run',
  'statutory.decide.do': 'Register the decision',
} as const;
