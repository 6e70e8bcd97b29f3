/** What most pages say; `house.en.ts`, `case.en.ts` and `around.en.ts` have the rest. */
const areas = import.meta.glob<Record<string, string>>(
  [
    './messages/*.en.ts',
    '!./messages/{about-numbers,accessibility,association,audit,calendar,colours,directory,guides,initiatives,market-insights,meetings,people,profile,promises,pulse,ready-team,regions,revision,settings,sharing,winter-pause}.en.ts',
    '!./messages/{backing,consultation,goals,insert-template,need-guides,offer,readers,referral,search,statutory-deeds}.en.ts',
    '!./messages/{plan,raise,templates}.en.ts',
  ],
  { eager: true, import: 'default' },
);

export default Object.assign({}, ...Object.values(areas)) as Record<string, string>;
