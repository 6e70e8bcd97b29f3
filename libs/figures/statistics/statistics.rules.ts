export * from './binomial.rules.js';
export * from './interval.rules.js';
export * from './kaplan-meier.rules.js';
export * from './median.rules.js';
export * from './proportion.rules.js';
