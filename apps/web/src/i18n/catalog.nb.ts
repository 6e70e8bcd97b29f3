const areas = import.meta.glob<Record<string, string>>('./messages/*.nb.ts', { eager: true, import: 'default' });

export default Object.assign({}, ...Object.values(areas)) as Record<string, string>;
