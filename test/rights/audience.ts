import { Deed, type Side } from '@vertskap/contract';
import type { Happening, levelOf, Listener } from '../../libs/notifications/told/audience.rules.js';
import type { Need } from '../../libs/needs/need.rules.js';
import { association, external, people, sector, type Who } from '../harness/a-situation.js';
import { base } from './abilities.js';

/**
 * Who is told of what, and how much it may disturb: `i`nterrupts, `b`undled, `d`igest, or nothing. The ball is with "plan"; "roads" was
 * asked; a contact of "company" is invited to speak. Who is in capitals has done something on the need before.
 */
const written = `
                   rep     other   merged  contact behind  speaks  coord   COORD   plan    PLAN    had     HAD     roads   ROADS   lead    LEAD    lead2   DIR     MAYOR   ADMIN   NEXT    NEXT2   named   named2  coord0  SELF
raise              b       -       b       -       b       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
comment            b       -       b       -       -       b       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
answer             i       -       i       -       b       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       i       b       -       -
provisional_answer i       -       i       -       b       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       i       b       -       -
question           i       -       i       -       b       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       i       b       -       -
hand_over          b       -       b       -       -       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
offer              d       -       d       -       -       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       d       b       -       -
accept             b       -       b       -       -       -       -       b       b       b       -       b       -       b       d       b       -       -       -       -       -       -       b       b       -       -
not_ours           d       -       d       -       -       -       b       b       i       i       -       b       -       b       d       d       -       -       -       -       -       -       d       i       b       -
take_back          d       -       d       -       -       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       d       b       -       -
assign_sector      b       -       b       -       -       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
confirm            b       -       b       -       b       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
send_back          b       -       b       -       -       b       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
decline            i       -       i       -       b       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       i       b       -       -
refer              i       -       i       -       b       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       i       b       -       -
withdraw           b       -       b       -       b       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
edit               b       -       b       -       -       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
correct            b       -       b       -       b       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
register_statutory b       -       b       -       -       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
suspend_statutory  b       -       b       -       -       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
resume_statutory   b       -       b       -       -       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
decide_statutory   b       -       b       -       -       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
cancel_statutory   b       -       b       -       -       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
move_wake_up       d       -       d       -       -       -       -       d       -       d       -       d       -       d       -       d       -       -       -       -       -       -       d       d       -       -
flag_priority      b       -       b       -       -       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
lift_priority      b       -       b       -       -       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
ask_status         b       -       b       -       -       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
answer_status      b       -       b       -       -       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
refer_to_council   b       -       b       -       -       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
register_decision  b       -       b       -       -       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
label              d       -       d       -       -       -       -       d       -       d       -       d       -       d       -       d       -       -       -       -       -       -       d       d       -       -
back               d       -       d       -       -       -       -       d       -       d       -       d       -       d       -       d       -       -       -       -       -       -       d       d       -       -
withdraw_backing   d       -       d       -       -       -       -       d       -       d       -       d       -       d       -       d       -       -       -       -       -       -       d       d       -       -
invite_to_speak    d       -       d       -       -       b       -       d       -       d       -       d       -       d       -       d       -       -       -       -       -       -       d       d       -       -
end_speaking       d       -       d       -       -       -       -       d       -       d       -       d       -       d       -       d       -       -       -       -       -       -       d       d       -       -
commit             b       -       b       -       -       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
fulfil             b       -       b       -       -       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
postpone           b       -       b       -       -       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
release            b       -       b       -       -       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
tell_result        b       -       b       -       -       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
make_opportunity   b       -       b       -       -       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
make_need          b       -       b       -       -       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
merge              b       -       b       -       -       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
unmerge            b       -       b       -       -       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
split              b       -       b       -       -       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
name_readers       -       -       -       -       -       -       -       -       -       -       -       -       -       -       -       -       -       -       -       -       -       -       -       -       -       -
recompute          d       -       d       -       -       -       -       d       -       d       -       d       -       d       -       d       -       -       -       -       -       -       d       d       -       -
close_unconfirmed  b       -       b       -       -       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
raise<             d       -       d       -       b       -       -       b       i       i       -       b       -       b       d       d       -       -       -       -       -       -       d       i       -       -
comment<           b       -       b       -       -       b       -       b       b       b       -       b       -       b       d       b       -       -       -       -       -       -       b       b       -       -
send_back<         b       -       b       -       -       b       -       b       i       i       -       b       -       b       d       d       -       -       -       -       -       -       b       i       -       -
back<              b       -       b       -       -       -       -       d       -       d       -       d       -       d       -       d       -       -       -       -       -       -       b       d       -       -
confirm<           b       -       b       -       b       -       -       b       b       b       -       b       -       b       d       b       -       -       -       -       -       -       b       b       -       -
commit<            b       -       b       -       -       -       -       b       b       b       -       b       -       b       d       b       -       -       -       -       -       -       b       b       -       -
name_readers<      -       -       -       -       -       -       -       -       -       -       -       -       -       -       -       -       -       -       -       -       -       -       b       -       -       -
name_readers!      -       -       -       -       -       -       -       -       -       -       -       -       -       -       -       -       -       -       -       -       -       -       -       b       -       -
question>          i       -       i       -       b       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       i       b       -       -
hand_over>         b       -       b       -       -       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
hand_over>>        b       -       b       -       -       -       -       b       -       b       -       b       i       i       -       b       d       -       -       -       -       -       b       b       -       -
accept>>           b       -       b       -       -       -       -       b       b       b       -       b       -       b       d       b       -       -       -       -       -       -       b       b       -       -
assign>>           b       -       b       -       -       -       -       b       -       b       -       b       i       i       -       b       d       -       -       -       -       -       b       b       -       -
offer>>            d       -       d       -       -       -       -       b       -       b       -       b       i       i       -       b       d       -       -       -       -       -       d       b       -       -
take_back>>        d       -       d       -       -       -       -       b       -       b       -       b       b       b       -       b       d       -       -       -       -       -       d       b       -       -
not_ours>>         d       -       d       -       -       -       i       i       i       i       i       i       -       b       d       d       -       -       -       -       -       -       d       i       b       -
comment>           i       -       i       -       -       b       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       i       b       -       -
hand_over,         b       -       b       -       -       -       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
comment,           b       -       b       -       -       b       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       b       -       -
note               -       -       -       -       -       -       -       b       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       b       -       -
note!              -       -       -       -       -       -       -       b       -       -       -       -       -       -       -       -       -       -       -       -       -       -       -       b       -       -
note@              -       -       -       -       -       -       -       b       -       b       -       b       i       i       -       b       d       b       -       -       -       -       -       i       -       -
comment@           b       -       b       -       -       b       -       b       -       b       -       b       -       b       -       b       -       -       -       -       -       -       b       i       -       -
answer@            i       -       i       -       b       -       i       i       i       i       i       i       i       i       d       d       d       i       -       -       -       -       i       b       i       -
asked              -       -       -       -       -       -       -       -       -       -       -       -       i       i       -       -       d       -       -       -       -       -       -       -       -       -
contributed        -       -       -       -       -       -       -       b       b       b       -       b       -       b       d       b       -       -       -       -       -       -       -       b       -       -`;

type Column = [name: string, who: Who, over: Partial<Listener>];
const columns: Column[] = [
  ['rep', 'own representative', {}],
  ['other', 'other representative', {}],
  ['merged', 'other representative', { merged: true }],
  ['contact', 'company contact', { companyId: 'another' }],
  ['behind', 'company contact', { companyId: 'another', named: true }],
  ['speaks', 'company contact', {}],
  ['coord', 'coordinator', {}],
  ['COORD', 'coordinator', { follows: true }],
  ['plan', 'handler with the ball', {}],
  ['PLAN', 'handler with the ball', { follows: true }],
  ['had', 'handler who had it', {}],
  ['HAD', 'handler who had it', { follows: true }],
  ['roads', 'handler elsewhere in the house', {}],
  ['ROADS', 'handler elsewhere in the house', { follows: true }],
  ['lead', 'leader with the ball', {}],
  ['LEAD', 'leader with the ball', { follows: true }],
  ['lead2', 'leader elsewhere in the house', {}],
  ['DIR', 'director', { follows: true }],
  ['MAYOR', 'mayor', { follows: true }],
  ['ADMIN', 'administrator', { follows: true }],
  ['NEXT', 'neighbour coordinator', { follows: true }],
  ['NEXT2', 'neighbour handler', { follows: true }],
  ['named', 'own representative', { membershipId: 'named' }],
  ['named2', 'handler with the ball', { membershipId: 'named', follows: true }],
  ['coord0', 'coordinator', { sectorId: null }],
  ['SELF', 'handler with the ball', { follows: true, personId: 'doer' }],
];

const need: Need = { ...base, asked: ['roads'], speakers: ['company'] };
const secret: Need = {
  ...need,
  visibility: 'restricted',
  readers: [{ id: 'named', name: 'N', unit: 'U', side: 'municipality' }],
};
const outside: Need = { ...need, holder: external('NVE') };
const roads = sector('roads');
const by = (side: Side) => ({ personId: 'doer', side });
type Of = Extract<Happening, { kind: 'deed' }>;
const deed = (name: Deed, over: Partial<Of> = {}): Happening => ({
  kind: 'deed',
  deed: name,
  ballTo: null,
  offerTo: null,
  by: by('municipality'),
  ...over,
});
const business = { by: by('association') };
const rows: [string, Happening, Need?][] = [
  ...Deed.options.map((name): [string, Happening] => [name, deed(name)]),
  ['raise<', deed('raise', { ...business, ballTo: sector('plan') })],
  ['comment<', deed('comment', business)],
  ['send_back<', deed('send_back', { ...business, ballTo: sector('plan') })],
  ['back<', deed('back', business)],
  ['confirm<', deed('confirm', business)],
  ['commit<', deed('commit', business)],
  ['name_readers<', deed('name_readers', business), secret],
  ['name_readers!', deed('name_readers'), secret],
  ['question>', deed('question', { ballTo: association })],
  ['hand_over>', deed('hand_over', { ballTo: external('NVE') })],
  ['hand_over>>', deed('hand_over', { ballTo: roads })],
  ['accept>>', deed('accept', { ballTo: roads })],
  ['assign>>', deed('assign_sector', { ballTo: roads })],
  ['offer>>', deed('offer', { offerTo: roads })],
  ['take_back>>', deed('take_back', { offerTo: roads })],
  ['not_ours>>', deed('not_ours', { offerTo: sector('intake') })],
  ['comment>', deed('comment', { ballTo: association })],
  ['hand_over,', deed('hand_over', { offerTo: external('NVE') })],
  ['comment,', deed('comment', business), outside],
  ['note', { kind: 'note', by: by('municipality') }],
  ['note!', { kind: 'note', by: by('municipality') }, secret],
  ['note@', { kind: 'note', mentioned: ['named', 'roads'], by: by('municipality') }],
  ['comment@', deed('comment', { mentioned: ['named'] }), secret],
  ['answer@', deed('answer', { mentioned: ['m'] })],
  ['asked', { kind: 'asked', sectorId: 'roads', by: by('municipality') }],
  ['contributed', { kind: 'contributed', askingSectorId: 'plan', by: by('municipality') }],
];

const letters = { interrupts: 'i', bundled: 'b', digest: 'd' };

/** The table as these rules would have it, row by row. */
export function toldBy(rule: typeof levelOf): string[] {
  const line = (cells: string[]): string =>
    cells
      .map((cell, i) => cell.padEnd(i === 0 ? 19 : 8))
      .join('')
      .trimEnd();
  return [
    line(['', ...columns.map(([name]) => name)]),
    ...rows.map(([what, happening, of = need]) =>
      line([
        what,
        ...columns.map(([, who, over]) => {
          const level = rule(happening, of, { ...people[who], follows: false, named: false, merged: false, ...over });
          return level ? letters[level] : '-';
        }),
      ]),
    ),
  ];
}

/** Where somebody else is told than is written. */
export function mistold(rule: typeof levelOf): string[] {
  const lines = written.split('\n').slice(1);
  const is = toldBy(rule);
  return is.flatMap((line, i) => (line === lines[i] ? [] : [`told: ${lines[i]} → ${line}`]));
}
