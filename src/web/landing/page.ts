import type { LandingFacts, LandingLink } from "./facts";
import { highlight } from "./highlight";
import { type Html, html, trusted } from "./html";
import { curlOf, LANDING_QUERY, printJson } from "./query";
import { STYLE } from "./style";

/** Eight seats in a ring: a council. `playground/icon.svg` has the same. */
const SEATS = Array.from({ length: 8 }, (_, i) => (i * Math.PI) / 4).map((turn) => ({
  x: (12 + 8.6 * Math.sin(turn)).toFixed(2),
  y: (12 - 8.6 * Math.cos(turn)).toFixed(2),
}));

const circles = (radius: number): Html =>
  trusted(SEATS.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="${radius}"/>`).join(""));

/** Each seat with a line to every other: the council as a graph. */
const LINES = trusted(
  SEATS.flatMap((one, i) => SEATS.slice(i + 1).map((other) => [one, other] as const))
    .map(([one, other]) => `M${one.x} ${one.y}L${other.x} ${other.y}`)
    .join(""),
);

const LOGO = html`<svg class="logo" viewBox="0 0 24 24" aria-hidden="true">${circles(2.1)}</svg>`;

const ICON = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="#0f8f8c">${circles(2.1).text}</svg>`,
)}`;

const number = new Intl.NumberFormat("en");

const top = (links: readonly LandingLink[]): Html => html`
<header class="top"><div class="wide">
  <p class="brand">${LOGO} Kenesh</p>
  <nav aria-label="Main"><ul>${links.map(
    ({ href, label }) => html`<li><a href="${href}">${label}</a></li>`,
  )}</ul></nav>
</div></header>`;

const HERO = html`
<div class="wide hero"><div>
  <h1>The open graph of Turkic cooperation</h1>
  <p class="lead">Kenesh holds the Organization of Turkic States, TURKSOY, TURKPA, the Turkic Academy
  and their sister institutions in one graph: members, offices and who held them, conferences and who
  came, declarations, cultural capitals, from 1992 on. <strong>Every fact is dated and carries its
  sources</strong>, and where sources disagree, both readings are kept.</p>
  <p class="actions"><a class="button" href="playground/">Open the playground</a>
  <a href="#query">See a query and its answer</a></p>
</div>
<svg class="graph" viewBox="2 2 20 20" aria-hidden="true"><path d="${LINES}"/>${circles(0.8)}</svg>
</div>`;

const holdings = ({ counts, revision, latestDate }: LandingFacts): Html => html`
<section class="counts" aria-label="What the data set holds"><div class="wide">
  <dl>${counts.map(
    ({ label, count }) => html`<div><dt>${label}</dt><dd>${number.format(count)}</dd></div>`,
  )}</dl>
  <p class="covered">Revision <code>${revision}</code> of the data${
    latestDate ? html`, which reaches to <time>${latestDate}</time>` : ""
  }.</p>
</div></section>`;

const pane = (className: string, caption: string, code: Html): Html => html`
<figure class="${className}"><figcaption>${caption}</figcaption>
<pre tabindex="0" role="region" aria-label="${caption}"><code>${code}</code></pre></figure>`;

const query = ({ origin, answer }: LandingFacts): Html => html`
<section class="wide part" id="query" aria-labelledby="query-title">
  <h2 id="query-title">Ask for exactly what you need</h2>
  <p>One request follows the connections: from a conference to its place, the people who came, the
  office in which each of them came, and the sources that say so.</p>
  <div class="panes${answer ? " two" : ""}">
    ${pane("query", "Query", highlight(LANDING_QUERY))}
    ${answer ? pane("answer", "Answer", highlight(printJson(answer))) : ""}
    ${pane("shell", "The same from a terminal", html`${curlOf(origin, LANDING_QUERY)}`)}
  </div>
  <p class="run"><a href="playground/?query=${encodeURIComponent(LANDING_QUERY)}">Run it in the
  playground</a></p>
</section>`;

const doors = (links: readonly LandingLink[]): Html => html`
<section class="wide part" aria-labelledby="doors-title">
  <h2 id="doors-title">Where to go</h2>
  <ul class="doors">${links.map(
    ({ href, label, description }) =>
      html`<li><a href="${href}">${label}</a> <code>/${href}</code><p>${description}</p></li>`,
  )}</ul>
</section>`;

const foot = ({ licence }: LandingFacts): Html => html`
<footer><div class="wide">
  <p>The data is free to use under <a href="${licence.url}" rel="license">${licence.name}</a>. Attribute it
  as “Kenesh, the open graph of the Turkic cooperation bodies”.</p>
</div></footer>`;

/**
 * The page at `/`: what Kenesh is, how much it holds, a first query, and where to go. It needs no
 * script and loads nothing; its only style sheet is `STYLE`, inline.
 */
export function landingPage(facts: LandingFacts): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="The open graph of the Turkic cooperation bodies, as a GraphQL API.">
<title>Kenesh, the open graph of Turkic cooperation</title>
<link rel="icon" href="${ICON}">
<style>${trusted(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
${top(facts.links)}
<main id="main">
${HERO}
${holdings(facts)}
${query(facts)}
${doors(facts.links)}
</main>
${foot(facts)}
</body>
</html>
`.text;
}
