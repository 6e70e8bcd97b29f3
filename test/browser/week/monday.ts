import { expect } from '@jest/globals';
import { addressOf, EXIT, POWER, SAME, SIGN, WASTE } from './needs.js';
import { pathIn, SIV, type Week } from './week.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Somebody new is let in; a need is raised, sorted, and answered for now; business hears of it, and a company joins in. */
export async function monday(week: Week): Promise<void> {
  await week.stage.time.to('2031-02-03 09:00');
  await week.arrive('administrator', 'leader', 'coordinator', 'planner', 'mayor');
  await letIn(week);
  await raised(week);
  await sorted(week);
  await answered(week);
  await heard(week);
}

async function letIn(week: Week): Promise<void> {
  const administrator = week.of('administrator');
  await administrator.go('/admin/folk');
  await administrator.button('people.invite').click();
  const [name, email] = [SIV.name, week.emailOfSiv()];
  await administrator.tells(
    { 'common.name': name, 'people.email': email, 'people.sector': 'Vei', 'people.position': 'Veiingeniør' },
    'people.invite.do',
  );
  await administrator.sees('people.invited.title', { name });
  await administrator.picture('1-invited');
  const link = new URL(await administrator.field('people.invited.link').inputValue());

  const siv = await week.open('siv', link.pathname + link.hash);
  await siv.heading('invitation.title').waitFor();
  await siv.reads('Veiingeniør');
  await siv.field('invitation.password').fill(SIV.password);
  await siv.picture('1-invitation');
  await siv.button('invitation.accept').click();
  await siv.heading('my-day.title').waitFor();
  await siv.region('my-day.group.overdue').getByText(POWER.title).waitFor();
}

async function raised(week: Week): Promise<void> {
  const [leader, mayor, { words }] = [week.of('leader'), week.of('mayor'), week];
  await week.of('coordinator').region('desk.group.unowned').getByText(EXIT.title).waitFor();
  await mayor.sees('insight.open', { n: 4 });

  await leader.link('session.nav.raise').click();
  await leader.radio('raise.who.companies').check();
  await leader.field('raise.who.add').selectOption({ label: 'Havn Bakeri AS' });
  await leader.field('raise.what').fill(SIGN.title);
  await leader
    .field('raise.body')
    .fill('Bakeriet vil henge ut et skilt, men vet ikke om planen gjelder for sidegatene.');
  await leader.page.locator('input[type=file]').setInputFiles([
    { name: 'skilt.png', mimeType: 'image/png', buffer: PNG },
    { name: 'program.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') },
  ]);
  await leader.sees('files.fault.kind');
  await leader.button('files.remove', { name: 'program.exe' }).click();
  await leader.button('files.remove', { name: 'skilt.png' }).waitFor(); // it has arrived
  await leader.picture('1-raise');
  await leader.button('raise.send').click();
  await leader.heading('raise.sent.title', SIGN).waitFor();
  await leader.reads(words.day('2031-02-06', 'long'));
  await leader.picture('1-receipt');

  await week.of('coordinator').region('desk.group.unowned').getByText(SIGN.title).waitFor();
  await mayor.sees('insight.open', { n: 5 });
  await mayor.sees('insight.overdue', { n: 1 });
}

async function sorted(week: Week): Promise<void> {
  const [coordinator, { t }] = [week.of('coordinator'), week.words];
  await week.work();
  week.mailTo(week.place.coordinator.email, `[${SIGN.number}] ${week.mail.subject.deed.raise}: ${SIGN.title}`);
  await coordinator.picture('1-desk');

  await coordinator
    .region('desk.group.duplicates')
    .getByRole('button', { name: t('merge.do') })
    .click();
  await coordinator.reads(t('merge.do.pair', { newer: SAME.number, older: EXIT.number }));
  await coordinator.tells({ 'merge.reason': 'Det er den samme avkjørselen.' }, 'merge.do');
  await coordinator.region('desk.group.duplicates').waitFor({ state: 'hidden' });

  const give = async () => {
    for (const { title } of [EXIT, SIGN]) await coordinator.field('desk.choose', { title }).check();
    await coordinator.button('desk.give').click();
    await coordinator.tells({ 'desk.give.to': 'Plan og bygg' }, 'desk.give.do');
    await coordinator.sees('desk.done', { n: 2, what: t('desk.give.done', { sector: 'Plan og bygg' }) });
    await coordinator.region('desk.group.unowned').waitFor({ state: 'hidden' });
  };
  await give();
  await coordinator.picture('1-sorted');
  await coordinator.button('desk.undo').click();
  await coordinator.sees('desk.undone', { n: 2 });
  for (const { title } of [EXIT, SIGN]) await coordinator.region('desk.group.unowned').getByText(title).waitFor();
  await give();
}

async function answered(week: Week): Promise<void> {
  const [planner, siv, { words }] = [week.of('planner'), week.of('siv'), week];
  const next = planner.onPhone
    ? () => planner.button('my-day.next-due').click()
    : () => planner.page.keyboard.press('n');
  const due = planner.region('my-day.group.this_week'); // among what they passed on it may stand yet
  for (const { title } of [EXIT, SIGN]) await due.getByText(title).waitFor();
  await planner.picture('1-my-day');
  await next();
  await planner.reads(EXIT.title);
  await planner.page.locator('#composer-text:focus').waitFor();

  await planner.button('need.hand-over').click();
  const needed = 'Kan lastebilene få en egen utkjøring?';
  await planner.tells({ 'need.hand-over.which': 'Vei', 'need.hand-over.needed': needed }, 'need.hand-over.do.sector');
  await planner.sees('offer.offered-to', { sector: 'Vei' });
  await siv.region('my-day.group.offered').getByText(needed).waitFor();
  await siv.picture('1-offered');
  await siv.page.getByRole('link', { name: EXIT.title }).click();
  await siv.button('offer.accept').click();
  await siv.sees('need.ball.mine');
  await planner.sees('need.ball.other', { name: 'Vei' });

  await planner.go('/min-dag');
  await next();
  await planner.reads(WASTE.title);
  await planner.page.locator('#composer-text:focus').fill('Vi tømmer klokka sju fra neste uke.');
  await planner.page.keyboard.press('Control+Enter');
  await planner.reads('Vi tømmer klokka sju fra neste uke.');
  await planner.link('need.next-due', SIGN).waitFor();
  await planner.picture('1-next-due');
  if (planner.onPhone) await planner.link('need.next-due', SIGN).click();
  else await planner.page.keyboard.press('n');
  await planner.page.getByRole('heading', { name: SIGN.title }).waitFor();
  await planner.page.locator('#composer-text:focus').waitFor();
  await planner.button('files.open', { name: 'skilt.png' }).click();
  await planner.page.getByRole('img', { name: 'skilt.png' }).waitFor();
  await planner.page.keyboard.press('Escape');

  await planner.radio('need.write.provisional_answer').check();
  await planner.field('need.reason-label').fill('Vi må på befaring.');
  await planner.radio('need.date-in-workdays', { n: 5 }).check();
  await planner.sees('need.effect.provisional', { name: 'Plan og bygg' });
  await planner.writes('Planen gjelder, men vi må se på sidegata.', 'need.send.provisional_answer');
  await planner.reads(words.like('need.promised', {}), words.day('2031-02-10'));
  await planner.picture('1-provisional');
}

async function heard(week: Week): Promise<void> {
  const [leader, { words, mail, place }] = [week.of('leader'), week];
  await leader.go('/');
  await leader.sees('home.summary.owed', { n: 1 });
  await week.work();
  week.mailTo(place.leader.email, `[${WASTE.number}] ${mail.subject.deed.answer}: ${WASTE.title}`);
  const told = week.mailTo(
    place.leader.email,
    `[${SIGN.number}] ${mail.subject.deed.provisional_answer}: ${SIGN.title}`,
  );
  expect(told.text!.trim().split(/\n\n/).slice(0, 2)).toEqual([
    mail.said.deed('assign_sector', 'Mottak', 'Plan og bygg'), // once, though it was given, taken back and given again
    'Planen gjelder, men vi må se på sidegata.',
  ]);
  await leader.go(pathIn(told));
  await leader.reads('Planen gjelder, men vi må se på sidegata.', 'Vi må på befaring.');
  await leader.sees('need.ball.other');
  await leader.sees('need.due.commitment');
  await leader.picture('1-provisional');
  await leader.button('backing.invite').click();
  await leader.tells({}, 'backing.invite');
  await leader.sees('backing.speaks');
  await leader.go(addressOf(SAME));
  await leader.sees('merge.text', EXIT);

  await week.arrive('contact');
  const contact = week.of('contact');
  await contact.heading('home.title', { name: 'Berit' }).waitFor();
  await contact.picture('1-home');
  await contact.page.getByRole('link', { name: SIGN.title }).click();
  await contact.writes('Skiltet er åtti centimeter bredt.', 'need.send.comment');
  await week.of('planner').reads('Skiltet er åtti centimeter bredt.');
  expect(words.language).toBe(await contact.page.locator('html').getAttribute('lang'));
}
