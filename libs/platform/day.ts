/** The day of a moment on Norwegian walls, `2026-12-04`. */
export const dateInOslo = (at: Date): string => at.toLocaleDateString('sv-SE', { timeZone: 'Europe/Oslo' });
