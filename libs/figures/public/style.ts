/** Of the public page: readable without anything else, by day and by night, on paper and at 320 px. */
export const style = `
:root { color-scheme: light dark; --ink: #1e2b3c; --quiet: #55606e; --ground: #fff; --line: #c9d0d8; --mark: var(--mark-day, #0062ba); --range: var(--range-day, #b8d4ee); }
@media (prefers-color-scheme: dark) { :root { --ink: #eef1f5; --quiet: #b5bec9; --ground: #14191f; --line: #3c4652; --mark: var(--mark-night, #8ec2f5); --range: var(--range-night, #2d4a66); } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.125rem/1.6 system-ui, sans-serif; }
main, footer { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 0 0 .25rem; }
h3 { font-size: 1.125rem; margin: 1rem 0 0; }
p { margin: .5rem 0; }
section { border-top: 1px solid var(--line); padding: 1.25rem 0; }
a { color: var(--mark); }
a:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
.says { font-size: 1.25rem; font-weight: 600; }
.quiet { color: var(--quiet); font-size: 1rem; }
table { border-collapse: collapse; width: 100%; max-width: 28rem; margin: .5rem 0; }
th, td { text-align: start; font-weight: 400; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--quiet); font-size: 1rem; }
td, thead th:last-child { text-align: end; font-variant-numeric: tabular-nums; padding-right: 0; }
svg { display: block; width: 100%; max-width: 28rem; height: 28px; margin: .5rem 0; }
.axis { stroke: var(--line); stroke-width: 2; } .range { fill: var(--range); } .mark { stroke: var(--mark); stroke-width: 4; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 0; padding: 0; }
@media (forced-colors: active) { .range { fill: GrayText; } .mark { stroke: CanvasText; } .axis { stroke: CanvasText; } }
@media print { :root { --ink: #000; --quiet: #333; --ground: #fff; --line: #999; --mark: #000; --range: #ccc; } nav { display: none; } section { break-inside: avoid; } }
`;
