import { expect } from '@jest/globals';
import { addressOf, SIGN } from './needs.js';
import { SIV, type Week } from './week.js';

/** What waits for the association comes by mail; an answer goes back, and the next one closes the need; it stands in the log who did what. */
export async function friday(week: Week): Promise<void> {
  await week.stage.time.to('2031-02-07 12:00');
  await week.arrive('leader', 'planner', 'mayor', 'administrator');
  await owed(week);
  await closed(week);
  await traced(week);
}

async function owed(week: Week): Promise<void> {
  const [leader, { place, mail }] = [week.of('leader'), week];
  await week.fridayMail();
  const digest = week.mailTo(place.leader.email, mail.digest.subject(await week.associationName()));
  expect(digest.text).toContain(mail.digest.group.answered(3));
  await leader.sees('home.summary.owed', { n: 3 });
  await leader.picture('5-home');
  await leader.go('/varsler');
  await leader.picture('5-told');
  await leader.page
    .getByRole('link', { name: week.words.like('notifications.deed.answer', { number: SIGN.number }) })
    .click();
  const seventh = leader.page.locator('#m7[data-pointed]:focus', { hasText: 'det samme gjelder sidegata' });
  await seventh.waitFor();
  await leader.sees('need.confirm.title');
  await leader.page.locator('h1').focus();
  await leader.picture('5-confirm');
  await leader.link('need.confirm.read', { unit: 'Plan og bygg' }).click();
  await seventh.waitFor();
}

async function closed(week: Week): Promise<void> {
  const [leader, planner] = [week.of('leader'), week.of('planner')];
  await leader.button('need.confirm.no').click();
  await leader.field('need.send-back.label').fill('Gjelder det om vinteren også?');
  await leader.button('need.send-back.do').click();
  await planner.row(SIGN.title).waitFor();
  await planner.go(`${addressOf(SIGN)}#m7`);
  const seventh = planner.page.locator('#m7[data-pointed]:focus');
  await seventh.waitFor();
  expect((await seventh.boundingBox())!.y).toBeGreaterThan(0);
  await planner.picture('5-pointed');
  await planner.sees('need.kind.send_back');
  await planner.sees('need.ball.mine');
  await planner.writes('Ja, hele året.', 'need.send.answer');
  await leader.reads('Ja, hele året.');
  await leader.button('need.confirm.yes').click();
  await leader.sees('need.ball.closed');
  await planner.sees('need.ball.closed');
  await leader.picture('5-closed');
  const { stage, place } = week;
  const [need] = (await stage.house.owner.query(
    'select state, holder from need where municipality_id = $1 and title = $2',
    [place.municipality, SIGN.title],
  )) as unknown[];
  expect(need).toEqual({ state: 'closed', holder: null });
}

async function traced(week: Week): Promise<void> {
  const [administrator, mayor, { t }] = [week.of('administrator'), week.of('mayor'), week.words];
  await mayor.sees('insight.open', { n: 1 });
  await mayor.sees('insight.finding.on_time.too_few', { met: 2 });
  await administrator.go('/sporingslogg');
  await administrator.page.getByText(t('audit.filters')).click();
  await administrator.field('audit.kind').selectOption({ label: t('audit.kind.people') });
  await administrator.reads(SIV.name);
  await administrator.misses(SIGN.title);
  await administrator.picture('5-log');
}
