/** What most pages say; `house.nn.ts`, `case.nn.ts` and `around.nn.ts` have the rest. */
const areas = import.meta.glob<Record<string, string>>('./messages/*.nn.ts', {
  eager: true,
  import: 'default',
});

export default Object.assign({}, ...Object.values(areas)) as Record<string, string>;
