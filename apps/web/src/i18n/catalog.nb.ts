/** What most pages say; `house.nb.ts` and `case.nb.ts` have the rest. */
const areas = import.meta.glob<Record<string, string>>(
  [
    './messages/*.nb.ts',
    '!./messages/{accessibility,association,audit,calendar,colours,directory,guides,initiatives,market-insights,meetings,people,profile,promises,pulse,ready-team,regions,revision,settings,sharing,winter-pause}.nb.ts',
    '!./messages/{backing,consultation,need-guides,offer,plan,raise,readers,referral,statutory-deeds,templates}.nb.ts',
  ],
  { eager: true, import: 'default' },
);

export default Object.assign({}, ...Object.values(areas)) as Record<string, string>;
