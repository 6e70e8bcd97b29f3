/** What only pages say that few open; a file of its own. */
const areas = import.meta.glob<Record<string, string>>(
  './messages/{about-numbers,accessibility,association,audit,calendar,colours,directory,guides,initiatives,market-insights,meetings,people,profile,promises,pulse,ready-team,regions,revision,settings,sharing,winter-pause}.en.ts',
  { eager: true, import: 'default' },
);

export default Object.assign({}, ...Object.values(areas)) as Record<string, string>;
