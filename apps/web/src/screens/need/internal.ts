/** What only the municipality sees on the page of a need; one file, for whoever of them opens it. */
export { Assignment } from './assignment/Assignment.js';
export { Colleagues } from './Colleagues.js';
export { Consultations } from './consultation/Consultations.js';
export { NextDue } from './NextDue.js';
