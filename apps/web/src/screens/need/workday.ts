/** An ordinary working day, 08.00-15.30, to say working time in days. The clocks themselves never use it. */
export const WORKDAY_SECONDS = 7.5 * 3600;

/** The date of a moment where the municipality is, YYYY-MM-DD. */
export const dateInOslo = (moment: Date): string => moment.toLocaleDateString('sv-SE', { timeZone: 'Europe/Oslo' });
