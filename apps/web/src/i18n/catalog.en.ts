/** What most pages say; `house.en.ts`, `case.en.ts` and `around.en.ts` have the rest. */
const areas = import.meta.glob<Record<string, string>>('./messages/*.en.ts', {
  eager: true,
  import: 'default',
});

export default Object.assign({}, ...Object.values(areas)) as Record<string, string>;
