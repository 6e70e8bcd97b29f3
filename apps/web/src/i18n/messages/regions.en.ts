import type nb from './regions.nb.js';

export default {
  'regions.lead':
    'Neighbours that solve things together, and spaces where several municipalities and associations talk.',
  'regions.found': 'Found a region',
  'regions.found.text':
    'Your municipality is in it from the start. You invite the others, and they say yes or no themselves.',
  'regions.name': 'Name',
  'regions.name.missing': 'Give it a name.',
  'regions.name.do': 'Create',
  'regions.empty.title': 'No region yet',
  'regions.empty.decide': 'Found a region and invite your neighbours, and you can talk with business together.',
  'regions.empty.municipality': 'The municipal director or the administrator can found a region and invite neighbours.',
  'regions.empty.association': 'When a municipality invites the association into a regional space, it stands here.',
  'regions.invite': 'Invite a neighbour',
  'regions.invite.to': 'Invite a neighbour into {name}',
  'regions.invite.text': 'They see who is in it once they are invited, and the rest when they have said yes.',
  'regions.invite.whom': 'Whom?',
  'regions.invite.choose': 'Choose',
  'regions.invite.missing': 'Choose whom you invite.',
  'regions.invite.do': 'Invite',
  'regions.invited.by': 'Invited by {name}',
  'regions.invited.text':
    'You are invited. Everybody in the region sees that you are in it. No case is shared until you share it.',
  'regions.invited.others': 'You are invited. The municipal director or the administrator answers.',
  'regions.join': 'Yes, we join',
  'regions.join.of': 'Yes, we join {name}',
  'regions.refuse': 'No thanks',
  'regions.refuse.of': 'No thanks to {name}',
  'regions.leave': 'Leave the region',
  'regions.leave.of': 'Leave the region {name}',
  'regions.leave.text':
    'You stay for another 30 days, and may change your mind until then. After that you are out of the spaces of the region. Needs that were raised with you stay yours.',
  'regions.leave.do': 'Give notice',
  'regions.leaves': 'Leaves {date}',
  'regions.stay': 'Stay after all',
  'regions.stay.of': 'Stay after all in {name}',
  'regions.spaces': 'Regional spaces',
  'regions.spaces.none': 'No spaces yet.',
  'regions.space.open': 'Open a space',
  'regions.space.open.text':
    'In a regional space several municipalities talk with several associations. A need that is raised there is for one of the municipalities, and the others do not see it.',
  'regions.space.who': '{municipalities}, with {associations}',
  'regions.space.nobody': 'no associations yet',
  'regions.space.invited': 'Not answered yet: {names}',
  'regions.space.all-members': 'Whoever speaks for all members answers.',
  'regions.space.join': 'Join',
  'regions.space.join.of': 'Join {name}',
  'regions.space.invite': 'Invite an association',
  'regions.space.invite.to': 'Invite an association into {name}',
  'regions.space.invite.text':
    'You can invite associations that you talk with already. They are in it when they have said yes.',
} satisfies Record<keyof typeof nb, string>;
