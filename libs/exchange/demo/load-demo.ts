import { workingTimeOf } from '@vertskap/clocks';
import { warnOfMandates } from '@vertskap/notifications';
import { type DataSource, type Files, row, rows, sql, type Tx } from '@vertskap/platform';
import { tellWhoKnowsWhat } from './competences.js';
import { prepareTheHall, writeGuides } from './guides.js';
import { idOf } from './ids.js';
import { startInitiatives } from './initiatives.js';
import { holdMeetings } from './meetings.js';
import { createPeople, createPlaces } from './places.js';
import { tellInsights } from './market-insights.js';
import { opportunityBeats } from './opportunity.js';
import { enterPlan } from './plan.js';
import { enterProfiles } from './profile.js';
import { askMembers } from './pulses.js';
import { play } from './play.js';
import { joinNeighbours, referOne, shareParts } from './regions.js';
import { readUpToNow } from './readings.js';
import { stories } from './stories/index.js';
import { enterTemplates } from './templates.js';
import { timeline } from './timeline.js';
import { saveViews } from './views.js';

const LOCK = 5_810_223;

/**
 * Fills a database with the demonstration: made-up places and people, and their stories of the last 18 months, told as if
 * they had happened until `now`. All of it or nothing, in one transaction; does nothing where it has been loaded before.
 * Several servers may start at once: one loads, the others wait for it.
 */
export async function loadDemo(db: DataSource, files: Files, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
    if (await row(tx, sql`select 1 from person where demo limit 1`)) return;
    process.stderr.write('Loading the demonstration …\n');
    const began = performance.now();
    await createPlaces(tx);
    await createPeople(tx, now);
    await tellWhoKnowsWhat(tx, now);
    await joinNeighbours(tx, now);
    await enterPlan(tx, now);
    await enterTemplates(tx, now);
    await writeGuides(tx, now);
    const { calendar } = await workingTimeOf(tx, idOf('municipality', 'kystby'), now);
    const scenes = timeline(stories, calendar, now);
    await play(tx, files, scenes, opportunityBeats(calendar, now));
    await holdMeetings(tx, calendar, now);
    await readUpToNow(tx, calendar, now);
    await readOldNotices(tx, now);
    await quietPassedSteps(tx, now);
    await warnOfMandates(tx, now);
    await tellInsights(tx, now); // events of now, after those of before
    await enterProfiles(tx, now);
    await askMembers(tx, now);
    await startInitiatives(tx, now);
    await prepareTheHall(tx, now);
    await referOne(tx, now);
    await shareParts(tx, now);
    await saveViews(tx, now);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    process.stderr.write(`The demonstration is loaded: ${scenes.length} events in ${seconds} s.\n`);
  });
}

/** What people were told more than three days ago they have read. */
async function readOldNotices(tx: Tx, now: Date): Promise<void> {
  await rows(tx, sql`update notification set read_at = at where at < ${now}::timestamptz - interval '3 days'`);
}

/** Several steps of a deadline that have passed would all be told at once when the server starts; only the last of them is. */
async function quietPassedSteps(tx: Tx, now: Date): Promise<void> {
  await rows(
    tx,
    sql`update deadline d set fired_at = d.at where d.share >= 0 and d.at <= ${now} and exists (
          select from deadline later where later.clock_id = d.clock_id and later.share > d.share and later.at <= ${now})`,
  );
}
