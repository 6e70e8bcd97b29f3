import { api } from '@vertskap/contract';
import { moreMembers, tokenIn } from '../../../harness/a-pulse.js';
import type { Week } from '../week.js';
import { GOAL, QUESTION } from './words.js';

/** The plan gets its first goal; the association asks its members how it goes, and they answer without an account. */
export async function monday(week: Week): Promise<void> {
  await week.arrive('director');
  await aimed(week);
  await polled(week);
}

async function aimed(week: Week): Promise<void> {
  const [director, leader, { words }] = [week.of('director'), week.of('leader'), week];
  await director.go('/naeringsplan');
  await director.sees('plan.empty.write');
  await director.button('plan.add').click();
  await director.tells(
    {
      'plan.goal': GOAL,
      'plan.indicator': 'Færre tomme lokaler i Strandgata',
      'plan.theme': words.t('common.theme.town_centre'),
    },
    'common.save',
  );
  await director.reads(GOAL);
  await director.sees('plan.nobody');
  await director.picture('1-plan');
  await leader.go('/naeringsplan');
  await leader.reads(GOAL);
}

async function polled(week: Week): Promise<void> {
  const [leader, { words, place, stage }] = [week.of('leader'), week];
  const others = await moreMembers(stage.house.owner, place, 4);
  await leader.go('/puls');
  await leader.button('pulse.ask').click();
  await leader.sees('pulse.goes-to', { reachable: 5, members: 6 });
  await leader.tells({ 'pulse.question': QUESTION, 'pulse.theme': words.t('common.theme.town_centre') }, 'pulse.send');
  await leader.sees('pulse.not-sent');
  await week.work();
  await leader.go('/puls');
  await leader.sees('pulse.so-far', { answered: 0, asked: 5 });
  await leader.picture('1-pulse');

  const subject = week.mail.pulse.subject(await week.associationName());
  const member = await week.open('member', `/puls/svar#${tokenIn(week.mailTo(place.contact.email, subject))}`);
  await member.page.getByRole('heading', { name: QUESTION }).waitFor();
  await member.radio('pulse.score.4').check();
  await member.field('pulse.answer.comment').fill('Lørdagene er best.');
  await member.button('pulse.answer.send').click();
  await member.sees('pulse.answer.thanks');
  await member.picture('1-pulse-answer');
  const stranger = await stage.house.stranger();
  for (const email of others) {
    const mail = stage.catcher.mails.find(({ recipient }) => recipient === email);
    await stranger.call(api.answerPulse, { body: { token: tokenIn(mail), score: 4, comment: null } });
  }
  await leader.go('/puls');
  await leader.sees('pulse.so-far', { answered: 5, asked: 5 });
  await leader.misses('Lørdagene er best.');
}
