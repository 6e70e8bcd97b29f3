/** What most pages say; `house.nn.ts` and `case.nn.ts` have the rest. */
const areas = import.meta.glob<Record<string, string>>(
  [
    './messages/*.nn.ts',
    '!./messages/{accessibility,association,audit,calendar,colours,directory,guides,initiatives,market-insights,meetings,people,profile,promises,pulse,ready-team,regions,revision,settings,sharing,winter-pause}.nn.ts',
    '!./messages/{backing,consultation,need-guides,offer,plan,raise,readers,referral,statutory-deeds,templates}.nn.ts',
  ],
  { eager: true, import: 'default' },
);

export default Object.assign({}, ...Object.values(areas)) as Record<string, string>;
