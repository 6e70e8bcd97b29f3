import { EXIT } from '../needs.js';
import type { Week } from '../week.js';
import { GOAL, INITIATIVE, REGION, TOPIC } from './words.js';

/** Two municipalities become a region; meetings get a rhythm, and both sides put something on the agenda; a company joins what the association starts. */
export async function tuesday(week: Week): Promise<void> {
  await week.arrive('director', 'coordinator', 'neighbourDirector');
  await founded(week);
  await called(week);
  await started(week);
}

async function founded(week: Week): Promise<void> {
  const [director, neighbourDirector, next] = [
    week.of('director'),
    week.of('neighbourDirector'),
    await week.nextName(),
  ];
  await director.go('/regioner');
  await director.button('regions.found').click();
  await director.tells({ 'regions.name': REGION }, 'regions.name.do');
  await director.button('regions.invite.to', { name: REGION }).click();
  await director.tells({ 'regions.invite.whom': next }, 'regions.invite.do');
  const invited = director.page.getByText(week.words.like('regions.invited.by'));
  await invited.waitFor();

  await week.work();
  await neighbourDirector.follows('notifications.neighbour.region', { name: await week.ourName() });
  await neighbourDirector.button('regions.join.of', { name: REGION }).click();
  await neighbourDirector.sees('regions.spaces.none');
  await invited.waitFor({ state: 'hidden' });
  await director.page.getByRole('region', { name: REGION }).getByText(next).waitFor();
  await director.picture('2-region');
}

async function called(week: Week): Promise<void> {
  const [coordinator, leader, { words }] = [week.of('coordinator'), week.of('leader'), week];
  await coordinator.go('/moter');
  await coordinator.button('meetings.cadence.set.of', { name: await week.spaceName() }).click();
  await coordinator.tells({ 'meetings.cadence': words.t('meetings.cadence.every', { n: 3 }) }, 'common.save');
  await coordinator.sees('meetings.cadence.every', { n: 3 });
  await coordinator.button('meetings.series.call').click();
  const form = coordinator.page.getByRole('dialog');
  await form.getByLabel(words.t('meetings.date')).first().fill('2031-02-06');
  await form.getByLabel(words.t('meetings.time')).fill('13:00');
  await form.getByLabel(words.t('meetings.place')).fill('Rådhuset, møterom 2');
  await form.locator('.series').getByText('6. februar').waitFor();
  await coordinator.picture('2-series');
  await form.locator('button[type=submit]').click();
  await form.waitFor({ state: 'hidden' });
  await coordinator.page.locator('.meeting-row-link', { hasText: words.day('2031-02-06') }).click();
  await coordinator.sees('meetings.series.place', { place: 1, of: 2 });

  await week.work();
  await leader.go('/moter');
  await leader.page.locator('.meeting-row-link', { hasText: words.day('2031-02-06') }).click();
  await leader.button('meetings.answer.yes').click();
  await leader.sees('meetings.mine.yes');
  await leader.field('meetings.item.add').fill(TOPIC);
  await leader.button('meetings.item.add.send').click();
  await coordinator.sees('meetings.said.yes');
  await coordinator.page.locator('.agenda').getByText(TOPIC).waitFor();
  await coordinator.page.locator('.agenda-proposals summary').click();
  await coordinator.button('meetings.propose.of', { title: `${EXIT.number} ${EXIT.title}` }).click();
  await leader.page.locator('.agenda').getByText(EXIT.title).waitFor();
  await leader.picture('2-meeting');
}

async function started(week: Week): Promise<void> {
  const [leader, contact, { words }] = [week.of('leader'), week.of('contact'), week];
  await leader.go('/satsinger');
  await leader.button('initiatives.start').click();
  await leader.checkbox(GOAL).check();
  await leader.checkbox(words.t('initiatives.calls-field')).check();
  const aim = 'Ingen skal måtte reise ut for å finne læreplass.';
  await leader.tells({ 'initiatives.title-field': INITIATIVE, 'initiatives.aim-field': aim }, 'initiatives.start');
  await leader.page.getByRole('heading', { level: 1, name: INITIATIVE }).waitFor();
  await leader.sees('initiatives.sums.none');

  await week.work();
  await contact.follows('notifications.initiative.called');
  await contact.reads(aim);
  await contact.button('initiatives.pledge').click();
  await contact.picture('2-pledge');
  await contact.tells(
    {
      'initiatives.pledge.amount.hours': '40',
      'initiatives.pledge.what': 'Tar imot tiendeklassene',
      'initiatives.pledge.due': '2031-02-07',
    },
    'initiatives.pledge.do',
  );
  const sum = { delivered: '0', pledged: words.t('initiatives.amount.hours', { n: 40, amount: '40' }) };
  await contact.sees('initiatives.sum', sum);
  await leader.sees('initiatives.sum', sum);
  await leader.picture('2-initiative');
}
