import { afterAll, beforeAll, test } from '@jest/globals';
import { type House, openHouse } from '../harness/house.js';
import { catchMail, type MailCatcher } from '../harness/mail-catcher.js';
import { movedTime } from '../harness/moved-time.js';
import { DESKTOP, PHONE, TABLET } from './browser.js';
import { aBrowser, browserTest, BUILT } from './stage.js';
import { friday } from './week/friday.js';
import { monday } from './week/monday.js';
import { before } from './week/needs.js';
import { thursday } from './week/thursday.js';
import * as together from './week/together/index.js';
import { tuesday } from './week/tuesday.js';
import { wednesday } from './week/wednesday.js';
import { type Play, Week } from './week/week.js';

const at = aBrowser();
const time = movedTime();
let house: House;
let catcher: MailCatcher;
beforeAll(async () => {
  catcher = await catchMail();
  const mail = { SMTP_URL: catcher.url, MAIL_FROM: 'Vertskap <varsel@kystby.no>' };
  house = await openHouse({ WEB_DIR: BUILT, ...mail }, undefined, time.inDatabase);
});
afterAll(async () => {
  await time.close();
  await house?.close();
  await catcher?.close();
});

const desks = {
  coordinator: DESKTOP,
  planLeader: DESKTOP,
  director: DESKTOP,
  administrator: DESKTOP,
  neighbourDirector: DESKTOP,
};
const plays: Play[] = [
  {
    language: 'nb',
    scheme: 'light',
    sizes: {
      ...desks,
      leader: PHONE,
      contact: PHONE,
      member: PHONE,
      planner: DESKTOP,
      siv: DESKTOP,
      mayor: PHONE,
      neighbour: DESKTOP,
    },
  },
  {
    language: 'nn',
    scheme: 'dark',
    sizes: {
      ...desks,
      leader: DESKTOP,
      contact: DESKTOP,
      member: TABLET,
      planner: PHONE,
      siv: PHONE,
      mayor: TABLET,
      neighbour: PHONE,
    },
  },
];

/** Each day the needs first, then what the two sides do together besides. */
const days = [
  [before],
  [monday, together.monday],
  [tuesday, together.tuesday],
  [wednesday, together.wednesday],
  [thursday, together.thursday],
  [friday, together.friday],
].flat();

/** Minutes of a machine of its own: `WEEKS=1`. Each time, `main-job.test.ts` plays the heart of it. */
const [played, reason] = process.env.WEEKS === '1' ? [browserTest, ''] : [test.skip, ' (skipped: only with WEEKS=1)'];
for (const play of plays)
  played(
    `a week in a municipality and its association, in which everybody does their part and meets the others (${play.language})${reason}`,
    async () => {
      const week = await Week.of({ house, browser: at.browser, time, catcher }, play);
      for (const day of days) await day(week);
      await week.end();
    },
    600_000,
  );
