import { type Html, html, trusted } from "../landing/html";
import { STYLE } from "../landing/style";
import type { Catalogue, CatalogueEntry, CatalogueOption } from "./catalogue";

/** The style sheet of the index page: that of the landing page, and what only this page has. */
export const PAGE_STYLE = `${STYLE}
.files { display: flex; flex-wrap: wrap; gap: .35rem .9rem; margin: .25rem 0 0; padding: 0; list-style: none; }
.doors .files li { border: 0; padding: 0; }
.doors code { margin-left: 0; }
.files a { font-family: var(--mono); font-size: .875rem; }
details { margin-top: .4rem; color: var(--soft); font-size: .9375rem; }
details dl { margin: .5rem 0 0; }
details dd { margin: 0 0 .5rem; }
`;

/** A description as it is in the schema: what stands between backticks is code. */
const prose = (text: string): Html =>
  html`${text.split("`").map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))}`;

const option = ({ name, description, type, many, choices }: CatalogueOption): Html => html`
<dt><code>${name}=</code></dt>
<dd>${prose(description)} ${choices ? choices.join(", ") : type}${many ? "; one or more, with commas between" : ""}.</dd>`;

const entry = ({ name, description, files, excel, options }: CatalogueEntry): Html => html`
<li id="${name}"><strong>${name}</strong><p>${prose(description)}</p>
<ul class="files">${Object.entries(files).map(
  ([format, path]) => html`<li><a href="${path}">${format}</a></li>`,
)}<li><a href="${excel}">csv for Excel</a></li></ul>
<details><summary>Filters of ${name}</summary><dl>${options.map(option)}</dl></details></li>`;

const pairs = (all: readonly (readonly [term: string, text: string])[]): Html => html`
<dl>${all.map(([term, text]) => html`<dt><code>${term}</code></dt><dd>${prose(text)}</dd>`)}</dl>`;

/** The index of exports for people: every file, its filters, the calendars, and how to export a query. */
export function cataloguePage(catalogue: Catalogue): string {
  const { collections, formats, calendars, parameters, query, revision, coveredUntil } = catalogue;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Exports of Kenesh</title>
<style>${trusted(PAGE_STYLE)}</style>
</head>
<body>
<header class="top"><div class="wide"><p class="brand">Kenesh</p>
<nav aria-label="Main"><ul><li><a href="./">Start</a></li><li><a href="playground/">Playground</a></li></ul></nav></div></header>
<main id="main">
<section class="wide part" aria-labelledby="lists">
  <h1>Exports</h1>
  <p>Revision <code>${revision.slice(0, 12)}</code>, which reaches to <time>${coveredUntil}</time>. Licence:
  ${catalogue.licence ?? "not stated"}. Filters are added to an address:
  <code>export/conferences.csv?body=ots&amp;from=2020-01-01</code></p>
  <p>“csv for Excel” opens where the decimal sign is a comma (Türkiye, Azerbaijan, Kazakhstan, Hungary); elsewhere, take xlsx.</p>
  <h2 id="lists">Lists</h2>
  <ul class="doors">${collections.map(entry)}</ul>
</section>
<section class="wide part" aria-labelledby="calendars">
  <h2 id="calendars">Calendars to subscribe to</h2>
  <p>They take the filters of conferences too: <code>/calendar.ics?kind=summit&amp;lang=tr</code></p>
  ${pairs(calendars.map(({ path, description }) => [path, description]))}
</section>
<section class="wide part" aria-labelledby="query">
  <h2 id="query">Any query</h2>
  <p>POST a JSON object to <code>${query.path}</code>.</p>
  ${pairs(Object.entries(query.fields))}
</section>
<section class="wide part" aria-labelledby="formats">
  <h2 id="formats">Formats, and what each list also takes</h2>
  <p>Send <code>Accept: application/json</code> to have this page for programs.</p>
  ${pairs(formats.map(({ name, description }) => [name, description]))}
  ${pairs(Object.entries(parameters))}
</section>
</main>
</body>
</html>
`.text;
}
