import { expect } from '@jest/globals';
import { until } from '../../harness/house.js';
import { wordsOf } from '../words.js';
import { addressOf, SIGN } from './needs.js';
import type { Player } from './player.js';
import type { Week } from './week.js';

const OWN = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' } as const;

/** A question goes out and comes back, though the line fails; one is refused, and what they wrote is not lost. */
export async function tuesday(week: Week): Promise<void> {
  await week.stage.time.to('2031-02-04 09:00');
  await week.arrive('planner', 'leader', 'contact');
  await asked(week);
  await repliedOnABadLine(week);
  await refused(week);
  await inAnotherLanguage(week);
}

async function asked(week: Week): Promise<void> {
  const [planner, leader] = [week.of('planner'), week.of('leader')];
  await planner.go(addressOf(SIGN));
  await planner.radio('need.write.question').check();
  await planner.writes('Hvor høyt henger det?', 'need.send.question');
  await planner.sees('need.ball.other', { name: await week.associationName() });
  await leader.sees('home.needs-action');
  await leader.sees('home.summary.owed', { n: 2 });
  await week.work();
  week.mailTo(week.place.leader.email, `[${SIGN.number}] ${week.mail.subject.deed.question}: ${SIGN.title}`);
  await leader.picture('2-home');
  await leader.page.getByRole('link', { name: SIGN.title }).click();
  await leader.sees('need.ball.mine');
}

/** The server does it, and its word does not come back: it is asked again with the same key. */
async function repliedOnABadLine(week: Week): Promise<void> {
  const leader = week.of('leader');
  const lost = async (route: Parameters<Parameters<typeof leader.page.route>[1]>[0]) => {
    await route.fetch();
    await route.abort();
  };
  await leader.page.route('**/api/needs/*/messages', lost, { times: 1 });
  await leader.writes('Tre meter over fortauet.', 'need.send.comment');
  await week.of('planner').reads('Tre meter over fortauet.');
  await week.of('planner').sees('need.ball.mine');
  await until('it is acknowledged', async () => (await outboxOf(leader)) === '[]');
  expect(await timesSaid(week, 'Tre meter over fortauet.')).toBe(1);
  expect(await leader.page.getByText('Tre meter over fortauet.').count()).toBe(1);
}

/** A company writes on the ferry; before it is on land again, it may not write here any more. */
async function refused(week: Week): Promise<void> {
  const [contact, leader, { words }] = [week.of('contact'), week.of('leader'), week];
  const said = 'Vi kan henge det fire meter opp.';
  await contact.go(addressOf(SIGN));
  await contact.page.context().setOffline(true);
  await contact.writes(said, 'need.send.comment');
  await contact.sees('need.waiting');
  await leader.button('backing.end').click();
  await leader.tells({}, 'backing.end');
  await contact.page.context().setOffline(false);
  const alert = contact.page.getByRole('alert').filter({ hasText: words.t('need.not-sent') });
  await alert.waitFor();
  await contact.sees('common.reference');
  await until('it is in sight', async () => inSight(contact, await alert.boundingBox()));
  await contact.picture('2-not-sent');
  expect([await alert.count(), await contact.page.getByText(said).count()]).toEqual([1, 1]);
  expect(await timesSaid(week, said)).toBe(0);

  await leader.button('backing.invite').click();
  await leader.tells({}, 'backing.invite');
  await contact.page.locator('#composer-text').waitFor();
  await contact.button('common.retry').click();
  await alert.waitFor({ state: 'hidden' });
  await leader.reads(said);
  await until('nothing waits', async () => (await outboxOf(contact)) === '[]');
  expect([await timesSaid(week, said), await contact.page.getByText(said).count()]).toEqual([1, 1]);
}

/** The page stays, and so does what is half written; what people wrote is in the language they wrote. */
async function inAnotherLanguage({ of, words: { language } }: Week): Promise<void> {
  const somebody = of(of('leader').onPhone ? 'planner' : 'leader'); // a phone has no room for it beside the page
  const text = somebody.page.locator('#composer-text');
  await text.fill('Halvferdig');
  const address = somebody.page.url();
  const english = await wordsOf('en');
  await somebody.page.getByRole('button', { name: OWN.en }).click();
  await somebody.reads(english.t('need.facts'));
  await somebody.page.locator(`#m0 .letter-body[lang="${language}"]`).waitFor();
  expect([await text.inputValue(), somebody.page.url()]).toEqual(['Halvferdig', address]);
  await somebody.picture('2-english');
  await somebody.page.getByRole('button', { name: OWN[language] }).click();
  await somebody.sees('need.facts');
  expect([await text.inputValue(), somebody.page.url()]).toEqual(['Halvferdig', address]);
  await text.fill('');
}

const inSight = ({ page }: Player, box: { y: number } | null): boolean =>
  box !== null && box.y > 0 && box.y < (page.viewportSize()?.height ?? 0);
const outboxOf = ({ page }: Player): Promise<string> =>
  page.evaluate<string>(`localStorage.getItem('vertskap.outbox') ?? '[]'`);

async function timesSaid({ stage, place }: Week, body: string): Promise<number> {
  const [found] = (await stage.house.owner.query(
    'select count(*)::int as n from message m join need n on n.id = m.need_id where n.municipality_id = $1 and m.body = $2',
    [place.municipality, body],
  )) as { n: number }[];
  return found!.n;
}
