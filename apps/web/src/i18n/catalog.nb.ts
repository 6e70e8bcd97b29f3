/** What most pages say; `house.nb.ts`, `case.nb.ts` and `around.nb.ts` have the rest. */
const areas = import.meta.glob<Record<string, string>>('./messages/*.nb.ts', {
  eager: true,
  import: 'default',
});

export default Object.assign({}, ...Object.values(areas)) as Record<string, string>;
