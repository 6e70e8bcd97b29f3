/** The date of a moment where the municipality is, YYYY-MM-DD. */
export const dateInOslo = (moment: Date): string => moment.toLocaleDateString('sv-SE', { timeZone: 'Europe/Oslo' });
