import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { addressOf, POWER, SIGN } from './needs.js';
import type { Week } from './week.js';

/** What was put off is back; two write at once; the mayor asks about the worst, sees it answered; the director takes the figures home. */
export async function thursday(week: Week): Promise<void> {
  await week.stage.time.to('2031-02-06 09:00');
  await week.arrive('planner', 'planLeader', 'mayor', 'siv', 'director');
  await collided(week);
  await worst(week);
  await exported(week);
}

async function collided(week: Week): Promise<void> {
  const [planner, planLeader, { place }] = [week.of('planner'), week.of('planLeader'), week];
  await planner.row(SIGN.title).waitFor();
  expect(await planner.region('my-day.group.snoozed').count()).toBe(0);
  await planner.page.getByRole('link', { name: SIGN.title }).click();
  await planner.sees('need.days-left', { n: 2 });
  await planner.radio('need.write.answer').check();
  await planner.page.locator('#composer-text').fill('Ja, og det samme gjelder sidegata.');
  await planLeader.go(addressOf(SIGN));
  await planLeader.sees('need.colleague.writing', { name: place.planner.name, unit: 'Plan og bygg' });
  await planner.sees('need.colleague.reading', { name: place.planLeader.name, unit: 'Plan og bygg' });
  await planner.picture('4-colleague');

  await planner.page.context().setOffline(true);
  await planLeader.radio('need.write.comment').check();
  await planLeader.writes('Dere får svar før helga.', 'need.send.comment');
  await planLeader.reads('Dere får svar før helga.');
  await planner.button('need.send.answer').click();
  await planner.sees('need.waiting');
  await planner.page.context().setOffline(false);
  await planner.sees('need.problem.overtaken');
  await planner.reads('Dere får svar før helga.', 'Ja, og det samme gjelder sidegata.');
  await planner.picture('4-overtaken');
  await planner.button('need.send-anyway').click();
  await planner.sees('need.ball.answered');
  await planLeader.reads('Ja, og det samme gjelder sidegata.');
}

async function worst(week: Week): Promise<void> {
  const [mayor, siv, { words }] = [week.of('mayor'), week.of('siv'), week];
  await mayor.sees('insight.overdue', { n: 2 });
  await mayor.picture('4-insight');
  const open = mayor.link('insight.open-need-label', POWER);
  const { y, height } = (await open.boundingBox())!;
  expect(y + height).toBeLessThan(640); // on the smallest phone without scrolling
  await open.click();
  await mayor.page.getByRole('heading', { name: POWER.title }).waitFor();
  await mayor.button('politics.ask').click();
  await mayor.tells({ 'politics.ask.label': 'Kommer strømmen før julemarkedet?' }, 'politics.ask.do');
  await mayor.sees('politics.asked');
  await mayor.go('/innsikt/vegg');
  await mayor.sees('insight.overdue', { n: 2 });

  await siv.region('politics.list.mine').getByText('Kommer strømmen før julemarkedet?').waitFor();
  await siv.go('/varsler');
  await siv.sees('notifications.share.100', { what: words.t('notifications.of.first_response'), number: POWER.number });
  await siv.picture('4-told');
  await siv.go(addressOf(POWER));
  await siv.field('politics.answer.label').fill('Ja, den kommer i uke ti.');
  await siv.button('politics.answer.do').click();
  await siv.sees('politics.standing.answered');
  await siv.writes('Strømmen kommer i uke ti.', 'need.send.answer');
  await mayor.sees('insight.overdue', { n: 1 });
  await mayor.picture('4-wall');
}

/** The file says what the table says. */
async function exported(week: Week): Promise<void> {
  const [director, { t }] = [week.of('director'), week.words];
  await director.sees('insight.overdue', { n: 1 });
  await director.go('/innsikt/ageing');
  const rows = director.page.locator('.figure-table tbody tr');
  await rows.first().waitFor();
  const table = await Promise.all((await rows.all()).map((row) => row.locator('th, td').allInnerTexts()));
  expect(table.length).toBeGreaterThan(1);
  const [file] = await Promise.all([
    director.page.waitForEvent('download'),
    director.button('insight.download-as', { format: 'CSV' }).click(),
  ]);
  const lines = readFileSync(await file.path(), 'utf8').split(/\r?\n/);
  for (const cells of table) expect(lines).toContain(cells.join(';'));
  expect(lines.some((line) => line.includes(t('insight.name.ageing')))).toBe(true);
  await director.picture('4-ageing');
}
