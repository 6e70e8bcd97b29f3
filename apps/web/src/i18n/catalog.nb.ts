/** What most pages say; `house.nb.ts`, `case.nb.ts` and `around.nb.ts` have the rest. */
const areas = import.meta.glob<Record<string, string>>(
  [
    './messages/*.nb.ts',
    '!./messages/{about-numbers,accessibility,association,audit,calendar,colours,directory,guides,initiatives,market-insights,meetings,people,profile,promises,pulse,ready-team,regions,revision,settings,sharing,winter-pause}.nb.ts',
    '!./messages/{backing,consultation,goals,insert-template,need-guides,offer,readers,referral,search,statutory-deeds}.nb.ts',
    '!./messages/{plan,raise,templates}.nb.ts',
  ],
  { eager: true, import: 'default' },
);

export default Object.assign({}, ...Object.values(areas)) as Record<string, string>;
