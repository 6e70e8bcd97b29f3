export default {
  'offer.accept': 'Accept',
  'offer.take-back': 'Take the offer back',
  'backing.back': 'Back the need',
  'backing.withdraw.do': 'Withdraw the backing',
  'backing.invite': 'Invite to write',
  'unsent.end-speaking': 'The company no longer writes',
  'unsent.readers': 'Who sees the need',
  'statutory.register.do': 'Register the application',
  'unsent.resume': 'The deadline runs again',
  'statutory.decide.do': 'Register the decision',
} as const;
