/** What only pages say that few open; a file of its own. */
const areas = import.meta.glob<Record<string, string>>('./messages/house/*.en.ts', { eager: true, import: 'default' });

export default Object.assign({}, ...Object.values(areas)) as Record<string, string>;
