/** What most pages say; `house.nn.ts`, `case.nn.ts` and `around.nn.ts` have the rest. */
const areas = import.meta.glob<Record<string, string>>(
  [
    './messages/*.nn.ts',
    '!./messages/{about-numbers,accessibility,association,audit,calendar,colours,directory,guides,initiatives,market-insights,meetings,people,profile,promises,pulse,ready-team,regions,revision,settings,sharing,winter-pause}.nn.ts',
    '!./messages/{backing,consultation,goals,insert-template,need-guides,offer,readers,referral,search,statutory-deeds}.nn.ts',
    '!./messages/{plan,raise,templates}.nn.ts',
  ],
  { eager: true, import: 'default' },
);

export default Object.assign({}, ...Object.values(areas)) as Record<string, string>;
