/** What only the page of a need says; a file of its own. */
const areas = import.meta.glob<Record<string, string>>('./messages/case/*.en.ts', {
  eager: true,
  import: 'default',
});

export default Object.assign({}, ...Object.values(areas)) as Record<string, string>;
