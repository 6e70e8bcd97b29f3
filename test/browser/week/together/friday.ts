import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { addressOf, CHANCE, EXIT, SIGN } from '../needs.js';
import type { Week } from '../week.js';
import { ACTION, INITIATIVE, QUESTION } from './words.js';

/** What was promised is done, and what was asked is counted; the director takes home what the plan lacks; an opportunity comes, and goes to the neighbour. */
export async function friday(week: Week): Promise<void> {
  await week.arrive('coordinator', 'director', 'contact', 'neighbour');
  await kept(week);
  await delivered(week);
  await counted(week);
  await revised(week);
  await hurried(week);
  await handedOn(week);
}

async function kept(week: Week): Promise<void> {
  const [coordinator, leader, { t }] = [week.of('coordinator'), week.of('leader'), week.words];
  await coordinator.go('/forpliktelser');
  await coordinator.button('commitments.act.of', { act: t('commitments.fulfil'), what: ACTION }).click();
  await coordinator.tells({}, 'commitments.fulfil.do');
  await week.work();
  await leader.follows('notifications.promise.fulfil');
  const line = leader.page.locator('.ledger-line', { hasText: ACTION });
  await line.getByText(t('commitments.state.kept'), { exact: true }).waitFor();
  await line.getByText(week.words.like('commitments.agreed-at')).waitFor();
  await leader.picture('5-kept');
}

async function delivered(week: Week): Promise<void> {
  const [contact, leader, mayor, { t }] = [week.of('contact'), week.of('leader'), week.of('mayor'), week.words];
  await contact.go('/satsinger');
  await contact.page.getByRole('link', { name: INITIATIVE }).click();
  await contact.button('initiatives.deliver.of', { name: 'Havn Bakeri AS' }).click();
  await contact.tells({}, 'common.save');
  const sum = { delivered: '40', pledged: t('initiatives.amount.hours', { n: 40, amount: '40' }) };
  await contact.sees('initiatives.sum', sum);
  for (const reader of [leader, mayor]) {
    await reader.go('/satsinger');
    await reader.reads(INITIATIVE);
    await reader.sees('initiatives.sum', sum);
  }
  await mayor.picture('5-initiatives');
}

/** Five have answered the same: business and municipality read the sum, and only the association what was written. */
async function counted(week: Week): Promise<void> {
  const [leader, mayor] = [week.of('leader'), week.of('mayor')];
  await leader.go('/puls');
  await leader.button('pulse.end.of', { question: QUESTION }).click();
  await leader.tells({}, 'pulse.end');
  await week.work();
  for (const reader of [leader, mayor]) {
    await reader.go('/puls');
    await reader.sees('pulse.found.n', { n: 5 });
  }
  await leader.sees('pulse.comments', { n: 1 });
  await mayor.misses('Lørdagene er best.');
  await mayor.picture('5-pulse');
}

async function revised(week: Week): Promise<void> {
  const director = week.of('director');
  await director.go('/naeringsplan');
  await director.sees('plan.needs', { n: 1, open: 0 });
  await director.sees('plan.insights', { n: 1 });
  await director.sees('plan.initiatives', { n: 1 });
  await director.link('plan.revision').click();
  await director.reads(EXIT.title);
  await director.misses(SIGN.title);
  await director.picture('5-revision');
  const [file] = await Promise.all([
    director.page.waitForEvent('download'),
    director.button('plan.revision.download').click(),
  ]);
  const table = readFileSync(await file.path(), 'utf8');
  expect([table.includes(EXIT.title), table.includes(SIGN.title)]).toEqual([true, false]);
}

/** In hours: the team is asked at once, says that it is on it, and looks into it; business sees nothing of that. */
async function hurried(week: Week): Promise<void> {
  const [leader, coordinator, planner, { t }] = [
    week.of('leader'),
    week.of('coordinator'),
    week.of('planner'),
    week.words,
  ];
  await leader.go('/');
  await leader.link('session.nav.raise').click();
  await leader.field('raise.place').selectOption({ label: `${await week.ourName()} – ${await week.spaceName()}` });
  await leader.radio('raise.who.all').check();
  await leader.field('raise.what').fill(CHANCE.title);
  await leader.field('raise.body').fill('De trenger ti mål og mye kraft, og velger kommune neste uke.');
  await leader.page.getByRole('radio', { name: t('raise.when.opportunity') }).check();
  await leader.button('raise.send').click();
  await leader.heading('raise.sent.title', CHANCE).waitFor();

  await week.work();
  await planner.follows('notifications.team.asked', { number: CHANCE.number });
  await planner.heading('opportunity.called').waitFor();
  await planner.picture('5-called');
  await planner.button('opportunity.confirm').click();
  await coordinator.go('/fordeling');
  await coordinator.region('desk.group.unowned').getByText(CHANCE.title).click();
  await coordinator.sees('opportunity.call.in_time');
  await planner.page.locator('.checklist input').first().check();
  await coordinator.page.locator('.checklist input:checked').first().waitFor();
  await coordinator.picture('5-opportunity');
  await leader.link('raise.sent.see').click();
  await leader.page.getByRole('heading', { name: CHANCE.title }).waitFor();
  await leader.go(addressOf(CHANCE));
  await leader.misses(t('opportunity.checklist'));
}

async function handedOn(week: Week): Promise<void> {
  const [leader, coordinator, neighbour, to] = [
    week.of('leader'),
    week.of('coordinator'),
    week.of('neighbour'),
    await week.nextName(),
  ];
  await coordinator.button('referral.propose').click();
  const proposal = {
    'referral.propose.to': to,
    'referral.propose.why': 'Vi har ingen tomt så stor. Dere har en ved kaia.',
  };
  await coordinator.tells(proposal, 'referral.propose.do');
  await leader.button('referral.consent', { to }).click();
  await leader.sees('referral.state.offered', { to });

  await week.work();
  await neighbour.follows('notifications.referral.offered');
  await neighbour.reads(CHANCE.title, 'Vi har ingen tomt så stor. Dere har en ved kaia.');
  await neighbour.picture('5-offered');
  await neighbour.button('referral.accept').click();
  const theirs = leader.page.getByRole('link', { name: week.words.like('referral.becomes', { to }) });
  await theirs.waitFor();
  await leader.picture('5-handed-on');
  await theirs.click();
  await leader.sees('need.ball.other', { name: to });
  await neighbour.go('/fordeling');
  await neighbour.region('desk.group.unowned').getByText(CHANCE.title).waitFor();
}
