import type nb from './merge.nb.js';

export default {
  'merge.unmerge.title': 'Is this another need after all?',
  'merge.unmerge.text': 'The need is opened again. The deadlines run on from the day it was raised.',
  'merge.unmerge.do': 'Open the need again',
  'merge.reason': 'Why?',
  'merge.reason.seen': 'Business sees this.',
  'merge.reason.missing': 'Write why.',
  'merge.do.title': 'Merge into an older need',
  'merge.do.pair': 'Merge {newer} into {older}?',
  'merge.do.text': 'Business follows the matter on the older need. The deadlines there count.',
  'merge.number': 'The number of the older need',
  'merge.number.missing': 'Write a number, for example B-1042.',
  'merge.split.title': 'Split the need in two',
  'merge.split.text': 'One part becomes a new need of the same association. The deadlines come along.',
  'merge.split.heading': 'Heading of the new part',
  'merge.split.body': 'What the new part is about',
  'merge.split.sector': 'Who gets the ball?',
  'merge.split.intake': 'The intake',
  'merge.split.missing': 'Write a heading and a text.',
  'merge.split.do': 'Make a new need',
} as const satisfies Record<keyof typeof nb, string>;
