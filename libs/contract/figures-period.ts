/** The days that a period of figures lies between: nothing here is older, and each week of it is reckoned with. Without schemas, so that the page can use it. */
export const FIGURES_FROM = '2000-01-01';
export const FIGURES_TO = '2099-12-31';
