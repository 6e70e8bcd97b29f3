import type { Story } from '../story.types.js';
import { energyStories } from './energy.js';
import { knowledgeStories } from './knowledge.js';
import { landStories } from './land.js';
import { neighboursStories } from './neighbours.js';
import { permitsStories } from './permits.js';
import { procurementAndDialogueStories } from './procurement-and-dialogue.js';
import { recruitmentStories } from './recruitment.js';
import { squareAndParkingStories } from './square-and-parking.js';
import { tourismStories } from './tourism.js';
import { townCentreStories } from './town-centre.js';
import { transportStories } from './transport.js';
import { waterStories } from './water.js';

/** All stories, in no particular order: the loader sorts them by when they were raised. */
export const stories: readonly Story[] = [
  ...landStories,
  ...permitsStories,
  ...transportStories,
  ...townCentreStories,
  ...squareAndParkingStories,
  ...recruitmentStories,
  ...knowledgeStories,
  ...waterStories,
  ...energyStories,
  ...tourismStories,
  ...procurementAndDialogueStories,
  ...neighboursStories,
];
