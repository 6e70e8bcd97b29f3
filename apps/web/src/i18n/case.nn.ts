/** What only the page of a need says, and the one where it is raised; a file of its own. */
const areas = import.meta.glob<Record<string, string>>(
  './messages/{backing,consultation,need-guides,offer,raise,readers,referral,statutory-deeds}.nn.ts',
  {
    eager: true,
    import: 'default',
  },
);

export default Object.assign({}, ...Object.values(areas)) as Record<string, string>;
