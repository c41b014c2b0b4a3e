/** The style sheet of the pages about exports: system fonts, both colour schemes, no address of anything. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #fbfcfb; --panel: #fff; --ink: #14211f; --soft: #4d5f5c; --line: #dbe4e2;
  --accent: #0b7a78; --accent-ink: #fff; --accent-soft: #e4f2f0; --seat: #17a8a1;
  --key: #0b6e8f; --string: #8a5200; --comment: #5d6f6c; --word: #7a3e9d; --punctuation: #5f706d;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", Georgia, serif;
  --mono: ui-monospace, "Cascadia Mono", "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0e1817; --panel: #13211f; --ink: #e4efed; --soft: #a3b7b4; --line: #263835;
    --accent: #56d3c7; --accent-ink: #06201e; --accent-soft: #16302d; --seat: #2bb8ae;
    --key: #7cc7e8; --string: #e8b46c; --comment: #8fa5a1; --word: #cf9df0; --punctuation: #87a09c;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.6 system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
}
a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 3px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: var(--panel); z-index: 1; }
.wide { max-width: 76rem; margin-inline: auto; padding-inline: clamp(1.25rem, 4vw, 3rem); }
h1, h2 { font-family: var(--serif); font-weight: 500; line-height: 1.15; text-wrap: balance; }
h2 { margin: 0 0 .75rem; font-size: clamp(1.5rem, 1.2rem + 1.2vw, 2rem); }
.logo { fill: var(--seat); }

.top { border-top: 4px solid var(--seat); }
.top .wide { display: flex; align-items: center; justify-content: space-between; gap: 1rem 2rem;
  flex-wrap: wrap; padding-block: 1.25rem; }
.brand { display: flex; align-items: center; gap: .6rem; margin: 0; font: 500 1.375rem/1 var(--serif); }
.brand svg { width: 1.75rem; height: 1.75rem; }
.top ul { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 0; padding: 0; list-style: none; }
.top nav a { color: var(--soft); text-decoration: none; font-size: .9375rem; }
.top nav a:hover { color: var(--accent); text-decoration: underline; }

.hero { display: grid; align-items: center; gap: 3rem; padding-block: clamp(2.5rem, 6vw, 5rem); }
.hero .graph { display: none; fill: var(--seat); stroke: var(--seat); stroke-width: .06; overflow: visible; }
.hero .graph path { fill: none; opacity: .45; }
@media (min-width: 60rem) {
  .hero { grid-template-columns: 1fr 20rem; }
  .hero .graph { display: block; }
}
h1 { max-width: 17ch; margin: 0 0 1.25rem; font-size: clamp(2.25rem, 1.4rem + 4vw, 4rem); letter-spacing: -.015em; }
.lead { max-width: 38rem; text-wrap: pretty; margin: 0 0 2rem; color: var(--soft); font-size: clamp(1.125rem, 1rem + .5vw, 1.3125rem); }
.lead strong { color: var(--ink); font-weight: 500; }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: .75rem 1.75rem; margin: 0; }
.button { display: inline-block; padding: .7rem 1.5rem; border-radius: .4rem; background: var(--accent);
  color: var(--accent-ink); font-weight: 600; text-decoration: none; }
.button:hover { filter: brightness(1.1); }

.counts { border-block: 1px solid var(--line); background: var(--panel); }
.counts dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr)); gap: 1.5rem 1rem;
  margin: 0; padding-block: 1.75rem; }
.counts dl div { display: flex; flex-direction: column-reverse; }
.counts dt { color: var(--soft); font-size: .9375rem; }
.counts dd { margin: 0; font: 500 2.125rem/1.2 var(--serif); font-variant-numeric: lining-nums tabular-nums; }
time { white-space: nowrap; }
.covered { margin: 0; padding-bottom: 1.5rem; color: var(--soft); font-size: .9375rem; }

.part { padding-block: clamp(2.75rem, 6vw, 4.5rem); }
.part > h2 + p { max-width: 42rem; margin: 0 0 1.75rem; color: var(--soft); }
.panes { display: grid; gap: 1px; overflow: hidden; border: 1px solid var(--line); border-radius: .6rem; background: var(--line); }
.panes > * { min-width: 0; margin: 0; background: var(--panel); }
@media (min-width: 60rem) { .two { grid-template-columns: 1fr 1fr; grid-template-rows: auto 1fr; } .answer { grid-row: span 2; } }
figcaption { padding: .9rem 1.25rem 0; color: var(--soft); font-size: .8125rem; letter-spacing: .04em; }
pre { margin: 0; padding: .75rem 1.25rem 1.25rem; overflow-x: auto; font: .8125rem/1.65 var(--mono); tab-size: 2; }
.shell pre { white-space: pre-wrap; overflow-wrap: anywhere; }
.key { color: var(--key); } .string { color: var(--string); } .comment { color: var(--comment); }
.word { color: var(--word); } .number { color: var(--accent); } .punctuation { color: var(--punctuation); }
.run { margin: 1.25rem 0 0; }

.doors { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 0 2.5rem;
  margin: 0; padding: 0; list-style: none; }
.doors li { padding-block: 1.1rem; border-top: 1px solid var(--line); }
.doors a { font-weight: 600; }
.doors code { margin-left: .6rem; color: var(--soft); }
.doors p { margin: .15rem 0 0; color: var(--soft); font-size: .9375rem; }

footer { border-top: 1px solid var(--line); color: var(--soft); font-size: .9375rem; }
footer .wide { padding-block: 2rem 3rem; }
footer p { max-width: 46rem; margin: 0 0 .5rem; }
code { font-family: var(--mono); font-size: .875em; overflow-wrap: anywhere; }
pre code { font-size: inherit; overflow-wrap: inherit; }
@media print { .skip, .top nav, .actions, .run, .graph { display: none; } }
`;
