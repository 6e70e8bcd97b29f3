import { z } from 'zod';
import { NeedSummary } from './need.js';
import { CouncilMatter, StatusReport } from './politics.js';

const OnNeed = { need: NeedSummary };

/** What lies between politics and administration, over the needs that the reader may see. */
export const PoliticsPage = z
  .object({
    owed: z
      .array(z.object({ ...OnNeed, report: StatusReport, mine: z.boolean().describe('the reader may answer it') }))
      .describe('status that the mayor waits for, the earliest due first'),
    answered: z.array(z.object({ ...OnNeed, report: StatusReport })).describe('what came, the newest first'),
    priority: z.array(NeedSummary).describe('open and answered needs with political priority'),
    council: z
      .array(z.object({ ...OnNeed, matter: CouncilMatter }))
      .describe('not decided yet, the next meeting first'),
  })
  .meta({ id: 'PoliticsPage' });
export type PoliticsPage = z.infer<typeof PoliticsPage>;
