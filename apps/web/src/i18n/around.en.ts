/** What only pages around a need say, where it is raised and where what it refers to is kept; a file of its own. */
const areas = import.meta.glob<Record<string, string>>('./messages/around/*.en.ts', {
  eager: true,
  import: 'default',
});

export default Object.assign({}, ...Object.values(areas)) as Record<string, string>;
