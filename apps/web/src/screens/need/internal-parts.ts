import { lazy } from 'react';

const internal = () => import('./internal.js');

/** What only the municipality sees, fetched by whoever of them opens a need. */
export const Assignment = lazy(() => internal().then((m) => ({ default: m.Assignment })));
export const Colleagues = lazy(() => internal().then((m) => ({ default: m.Colleagues })));
export const Consultations = lazy(() => internal().then((m) => ({ default: m.Consultations })));
export const NextDue = lazy(() => internal().then((m) => ({ default: m.NextDue })));
