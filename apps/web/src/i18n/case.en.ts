/** What only the page of a need says, and those of what it refers to; a file of its own. */
const areas = import.meta.glob<Record<string, string>>(
  './messages/{backing,consultation,need-guides,offer,plan,raise,readers,referral,statutory-deeds,templates}.en.ts',
  {
    eager: true,
    import: 'default',
  },
);

export default Object.assign({}, ...Object.values(areas)) as Record<string, string>;
