import type nb from './views.nb.js';

export default {
  'views.keep': 'Save as a view',
  'views.keep.text':
    'Give the filters you have chosen a name. You find them again on all your devices. Only you see the view.',
  'views.name': 'Name',
  'views.missing.name': 'Give the view a name.',
  'views.taken': 'You have a view with that name. Choose another.',
  'views.full': 'You have {most} views, and there is no room for more. Remove one that you do not use.',
  'views.starts': 'Open Needs with this one',
  'views.change': 'Change',
  'views.change.of': 'Change the view “{name}”',
  'views.update.of': 'Save to “{name}”',
  'views.update.text': 'From now on “{name}” shows what is on your screen now. What it showed before is gone.',
  'views.remove': 'Remove',
  'views.remove.of': 'Remove the view “{name}”',
  'views.remove.text': 'Only the view goes. The needs are still there.',
  'views.copy': 'Copy link',
  'views.copied':
    'The link has been copied. Whoever opens it gets the same filters, and sees only what they have access to.',
  'views.gone': '“{name}” also had a filter on {what}. It has been taken out, since what was chosen no longer exists.',
  'views.gone.sector': 'sector',
  'views.gone.association': 'business association',
  'views.gone.goal': 'goal of the business plan',
  'views.gone.other': 'something else',
} as const satisfies Record<keyof typeof nb, string>;
