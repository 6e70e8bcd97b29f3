import { addressOf, EXIT, SIGN } from '../needs.js';
import type { Week } from '../week.js';
import { GOAL, GUIDE, KNOWN } from './words.js';

/** What business knows is found beside a need of the same theme; a neighbour is asked for its part; a guide says what remains; the ready team is put together. */
export async function wednesday(week: Week): Promise<void> {
  await known(week);
  await asked(week);
  await brought(week);
  await readied(week);
}

async function known(week: Week): Promise<void> {
  const [leader, planLeader, { words }] = [week.of('leader'), week.of('planLeader'), week];
  const theme = words.t('common.theme.town_centre');
  await leader.go('/markedsinnsikt');
  await leader.button('market.add').click();
  await leader.tells(
    {
      'market.heading': KNOWN,
      'market.body': 'Fire av fem turoperatører kommer i april neste år.',
      'market.theme': theme,
      'market.goal': GOAL,
    },
    'market.add',
  );
  await leader.sees('market.serves', { title: GOAL });
  await leader.picture('3-insight');

  await planLeader.go(addressOf(SIGN));
  await planLeader.button('assignment.label').click();
  await planLeader.checkbox(GOAL).check();
  await planLeader.tells({ 'need.fact.theme': theme }, 'desk.label.do');
  const beside = planLeader.page.getByRole('link', { name: KNOWN });
  await planLeader.page.locator('.need-later').scrollIntoViewIfNeeded();
  await beside.waitFor();
  await planLeader.picture('3-beside');
  await beside.click();
  await planLeader.page.locator('.market:focus', { hasText: KNOWN }).waitFor();
  await planLeader.reads('Fire av fem turoperatører kommer i april neste år.');
}

async function asked(week: Week): Promise<void> {
  const [coordinator, leader, planner, to] = [
    week.of('coordinator'),
    week.of('leader'),
    week.of('planner'),
    await week.nextName(),
  ];
  await coordinator.go(addressOf(EXIT));
  await coordinator.button('referral.part.ask').click();
  await coordinator.checkbox(to).check();
  await coordinator.picture('3-ask-neighbours');
  await coordinator.tells(
    { 'referral.part.ask.what': 'Hva gjør dere med deres del av kaiveien?' },
    'referral.propose.do',
  );
  await coordinator.sees('referral.state.asked', { to });

  await week.work();
  await leader.follows('notifications.referral.part.asked', { name: to, number: EXIT.number });
  await leader.page.locator('#referrals:focus').waitFor();
  await leader.reads('Hva gjør dere med deres del av kaiveien?');
  await leader.sees('referral.part.consent.usual', { to });
  await leader.picture('3-consent');
  await leader.button('referral.consent', { to }).click();
  await leader.sees('referral.part.state.offered', { to });
  await coordinator.sees('referral.part.state.offered', { to });
  await planner.go(addressOf(EXIT));
  await planner.sees('referral.part.state.offered', { to });
  await planner.sees('need.ball.mine');
}

/** The sector lays the guide to the need; the association says what it has sent, and promises a part. */
async function brought(week: Week): Promise<void> {
  const [planner, leader, { words }] = [week.of('planner'), week.of('leader'), week];
  await planner.button('need-guides.attach').click();
  await planner.tells({ 'need-guides.attach.which': GUIDE }, 'need-guides.attach.do');
  const ofLeader = leader.page.getByRole('article', { name: GUIDE });
  await ofLeader.waitFor();
  const parts = await ofLeader.getByRole('checkbox').count();
  await ofLeader.getByText(words.t('need-guides.remains', { n: parts })).waitFor();
  await ofLeader.getByRole('checkbox').first().click(); // ticked when the server has it
  await planner.sees('need-guides.remains', { n: parts - 1 });
  await planner.sees('need-guides.sent');
  await ofLeader
    .getByRole('button', { name: words.like('need-guides.promise.of') })
    .first()
    .click();
  await leader.tells({ 'need-guides.promise.when': '2031-02-20' }, 'need-guides.promise.do');
  await planner.sees('need-guides.promised', { who: 'Havn Bakeri AS' });
  await ofLeader.scrollIntoViewIfNeeded();
  await leader.picture('3-guide');
}

async function readied(week: Week): Promise<void> {
  const [coordinator, planner, { place }] = [week.of('coordinator'), week.of('planner'), week];
  await coordinator.go('/beredskap');
  await coordinator.button('ready-team.add').click();
  const seat = { 'ready-team.whose': 'Plan og bygg', 'ready-team.first': `${place.planner.name}, case_handler` };
  await coordinator.tells(seat, 'common.save');
  await coordinator.page.locator('.ready-seat').getByText(place.planner.name).waitFor();
  await planner.go('/beredskap');
  await planner.page.locator('.ready-seat').getByText(place.planner.name).waitFor();
  await planner.picture('3-team');
}
