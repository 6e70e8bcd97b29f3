import { expect } from '@jest/globals';
import { addressOf, EXIT, SIGN } from './needs.js';
import type { Week } from './week.js';

/** The coordinator decides what sectors cannot; a colleague is mentioned and sorts the work; one need is put off, and nobody notices. */
export async function wednesday(week: Week): Promise<void> {
  await week.stage.time.to('2031-02-05 09:00');
  await week.arrive('coordinator', 'planner', 'planLeader', 'leader');
  await decided(week);
  await mentioned(week);
  await shared(week);
  await putOff(week);
}

async function decided(week: Week): Promise<void> {
  const [coordinator, planner] = [week.of('coordinator'), week.of('planner')];
  await coordinator.region('desk.group.stuck').getByText(EXIT.title).waitFor();
  await coordinator.picture('3-stuck');
  await coordinator.region('desk.group.stuck').getByRole('link', { name: EXIT.title }).click();
  await coordinator.button('offer.assign').click();
  const reason = 'Utkjøringen må inn i reguleringsplanen.';
  await coordinator.tells({ 'need.hand-over.which': 'Plan og bygg', 'offer.assign.reason': reason }, 'offer.assign.do');
  await coordinator.sees('need.ball.other', { name: 'Plan og bygg' });
  await planner.row(EXIT.title).waitFor();
}

async function mentioned(week: Week): Promise<void> {
  const [planner, planLeader, { place, words }] = [week.of('planner'), week.of('planLeader'), week];
  await planner.go(addressOf(SIGN));
  await planner.sees('need.days-left', { n: 3 });
  await planner.radio('need.write.note').check();
  await planner.page.locator('#composer-text').pressSequentially('Rekker vi dette, @pi');
  await planner.page.getByRole('option').first().waitFor();
  await planner.page.keyboard.press('Enter');
  await planner.picture('3-note');
  await planner.button('need.send.note').click();
  await planner.page.locator('.note strong', { hasText: `@${place.planLeader.name}` }).waitFor();

  await week.work();
  await planLeader.go('/varsler');
  const told = { name: place.planner.name, number: SIGN.number };
  await planLeader.page.getByRole('link', { name: words.like('notifications.mentioned.note', told) }).click();
  await planLeader.reads('Rekker vi dette,');
}

/** The sector's leader gives it to one of the handlers, and sees what the sectors carry. */
async function shared(week: Week): Promise<void> {
  const [planLeader, { place }] = [week.of('planLeader'), week];
  await planLeader.field('assignment.give').selectOption({ label: `${place.planner.name}, case_handler` });
  await planLeader.button('desk.assign.do').click();
  await planLeader.sees('assignment.has', { name: place.planner.name });
  await planLeader.go('/innsikt/load');
  const carries = planLeader.page.getByRole('row', { name: /^Plan og bygg/ });
  await carries.waitFor();
  expect(await carries.getByRole('cell').first().innerText()).toBe('2');
  await planLeader.picture('3-load');
}

async function putOff(week: Week): Promise<void> {
  const [planner, planLeader, leader] = [week.of('planner'), week.of('planLeader'), week.of('leader')];
  const seen = async () => {
    await leader.go(addressOf(SIGN));
    await leader.sees('need.days-left', { n: 3 });
    const history = leader.page.locator('.history-list li');
    await history.first().waitFor({ state: 'attached' });
    return [await leader.page.locator('.ball-card').innerText(), await history.count()];
  };
  const before = await seen();
  await leader.misses('Rekker vi');
  await planner.go('/min-dag');
  await planner
    .row(SIGN.title)
    .getByRole('button', { name: week.words.t('my-day.put-off') })
    .click();
  await planner.page
    .getByRole('dialog')
    .getByRole('radio', { name: week.words.like('need.date-in-workdays', { n: 1 }) })
    .check();
  await planner.picture('3-put-off');
  await planner.tells({}, 'my-day.put-off.do');
  await planner.region('my-day.group.snoozed').getByText(SIGN.title).waitFor();
  expect(await planner.row(SIGN.title).count()).toBe(1);
  await planner.picture('3-snoozed');

  await planLeader.go('/min-dag');
  await planLeader.row(SIGN.title).waitFor();
  expect(await planLeader.region('my-day.group.snoozed').count()).toBe(0);
  expect(await seen()).toEqual(before);
}
