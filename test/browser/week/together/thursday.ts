import { addressOf, EXIT } from '../needs.js';
import { SIV, type Week } from '../week.js';
import { ACTION, PART, REGION, REGIONAL_SPACE, TOPIC } from './words.js';

/** The neighbour gives its part and is lent somebody who knows; the two sides meet and promise something; the region gets a space. */
export async function thursday(week: Week): Promise<void> {
  await week.arrive('coordinator', 'leader', 'neighbour', 'neighbourDirector');
  await contributed(week);
  await lent(week);
  await noted(week);
  await met(week);
  await opened(week);
}

async function contributed(week: Week): Promise<void> {
  const [neighbour, to] = [week.of('neighbour'), await week.nextName()];
  await neighbour.go('/fordeling');
  await neighbour.region('referral.to-us').getByText(EXIT.title).waitFor();
  await neighbour.picture('4-neighbour-desk');
  await neighbour.link('referral.part.from', { from: await week.ourName() }).click();
  await neighbour.reads('Hva gjør dere med deres del av kaiveien?');
  await neighbour.field('referral.part.ours').fill(PART);
  await neighbour.picture('4-contribute');
  await neighbour.button('referral.part.contribute').click();
  await neighbour.region('referral.part.given').waitFor();
  await week.work();
  const [leader, coordinator, planner] = [week.of('leader'), week.of('coordinator'), week.of('planner')];
  for (const told of [leader, coordinator])
    await told.follows('notifications.referral.part.contributed', { name: to, number: EXIT.number });
  await planner.go(addressOf(EXIT));
  for (const reader of [leader, coordinator, planner]) {
    await reader.sees('referral.part.state.contributed', { to });
    await reader.reads(PART);
  }
  await leader.picture('4-contributed');
}

async function lent(week: Week): Promise<void> {
  const [siv, director, neighbour, neighbourDirector] = [
    week.of('siv'),
    week.of('director'),
    week.of('neighbour'),
    week.of('neighbourDirector'),
  ];
  const topic = week.words.t('topic.roads');
  const to = await week.nextName();
  await siv.go('/hvem-kan-hva');
  await siv.button('directory.enter').click();
  await siv.tells({ 'directory.topic': topic, 'directory.enter.line': 'Avkjørsler og sikt' }, 'directory.enter.do');
  await siv.reads('Avkjørsler og sikt');
  await siv.picture('4-knows');

  await director.go('/hvem-kan-hva');
  await director.button('directory.lend.label', { topic, name: SIV.name }).click();
  await director.tells({ 'directory.lend.to': to }, 'directory.lend.do');
  await director.sees('directory.given.offered', { name: SIV.name, to });
  await neighbourDirector.go('/hvem-kan-hva');
  await neighbourDirector.misses(SIV.name);
  await neighbourDirector.button('directory.accept').click();
  await director.sees('directory.given.accepted', { name: SIV.name, to });
  await neighbour.go('/hvem-kan-hva');
  await neighbour.region('directory.lent').getByText(SIV.name).waitFor();
  await neighbour.picture('4-lent');
}

async function noted(week: Week): Promise<void> {
  const [coordinator, mayor, { words }] = [week.of('coordinator'), week.of('mayor'), week];
  const said = 'Kaia tar imot båter som ikke kommer inn andre steder.';
  await coordinator.go('/naeringsprofil');
  await coordinator.button('profile.note.write').click();
  const note = { 'profile.note.kind': words.t('profile.note.strength'), 'profile.note.body': said };
  await coordinator.tells(note, 'common.save');
  await mayor.go('/naeringsprofil');
  await mayor.reads(said, words.t('profile.note.strength'));
  await mayor.page.getByText(said).scrollIntoViewIfNeeded();
  await mayor.picture('4-profile');
}

/** What is agreed becomes a promise of the municipality; both approve the minutes. */
async function met(week: Week): Promise<void> {
  await week.stage.time.to('2031-02-06 13:10');
  const [coordinator, leader, { words }] = [week.of('coordinator'), week.of('leader'), week];
  for (const one of [coordinator, leader]) {
    await one.go('/moter');
    await one.page.locator('.meeting-row-link').first().click();
  }
  const ofTopic = coordinator.page.locator('.agenda-item', { hasText: TOPIC });
  await ofTopic.getByLabel(words.t('meetings.minutes.of')).fill('Alle er enige om at noen må telle.');
  await leader.page
    .locator('.agenda-item', { hasText: TOPIC })
    .getByText('Alle er enige om at noen må telle.')
    .first()
    .waitFor();
  const what = words.t('meetings.entry.add.action');
  await coordinator.button('meetings.entry.add.of', { what, title: TOPIC }).click();
  const action = {
    'meetings.entry.action.what': ACTION,
    'meetings.entry.who': 'Nils',
    'meetings.entry.when': '2031-03-31',
  };
  await coordinator.tells(action, 'common.save');
  await coordinator.button('commitments.commit.this.of', { what: ACTION }).click();
  await coordinator.picture('4-promise');
  await coordinator.tells({}, 'commitments.commit.do');
  await leader.sees('meetings.promised.municipality');
  await coordinator.button('meetings.ready').click();
  await coordinator.button('meetings.approve').click();
  await leader.button('meetings.approve').click();
  for (const one of [coordinator, leader]) await one.sees('meetings.approval.approved');
  await leader.picture('4-minutes');
}

async function opened(week: Week): Promise<void> {
  const [coordinator, leader] = [week.of('coordinator'), week.of('leader')];
  const association = await week.associationName();
  await coordinator.go('/regioner');
  await coordinator.page.getByRole('heading', { name: REGION }).waitFor();
  await coordinator.button('regions.space.open').click();
  await coordinator.tells({ 'regions.name': REGIONAL_SPACE }, 'regions.name.do');
  await coordinator.button('regions.space.invite.to', { name: REGIONAL_SPACE }).click();
  await coordinator.tells({ 'regions.invite.whom': association }, 'regions.invite.do');
  await coordinator.sees('regions.space.invited', { names: association });
  await week.work();
  await leader.follows('notifications.neighbour.space');
  const joins = leader.button('regions.join.of', { name: REGIONAL_SPACE });
  await joins.scrollIntoViewIfNeeded();
  await leader.picture('4-space');
  await joins.click();
  await coordinator.sees('regions.space.who', { municipalities: await week.ourName(), associations: association });
}
