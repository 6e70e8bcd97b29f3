import { texts, withTexts } from '../../i18n/index.js';
import { later } from '../../ui/index.js';

const internal = () => withTexts([texts.deeds], () => import('./internal.js'));

/** What only the municipality sees, fetched by whoever of them opens a need. */
export const Assignment = later(async () => ({ default: (await internal()).Assignment }));
export const Colleagues = later(async () => ({ default: (await internal()).Colleagues }));
export const Consultations = later(async () => ({ default: (await internal()).Consultations }), { rows: 2 });
export const NextDue = later(async () => ({ default: (await internal()).NextDue }));
