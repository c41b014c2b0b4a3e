import { createHash } from "node:crypto";
import type { Catalogue, CatalogueEntry, CatalogueOption } from "./catalogue";
import { type Html, html, trusted } from "./html";
import { STYLE } from "./style";

/** The style sheet of the index page: what pages have in common, and what only this one has. */
const PAGE_STYLE = `${STYLE}
.files { display: flex; flex-wrap: wrap; gap: .35rem .9rem; margin: .25rem 0 0; padding: 0; list-style: none; }
.doors .files li { border: 0; padding: 0; }
.doors code { margin-left: 0; }
.files a { font-family: var(--mono); font-size: .875rem; }
details { margin-top: .4rem; color: var(--soft); font-size: .9375rem; }
details dl { margin: .5rem 0 0; }
details dd { margin: 0 0 .5rem; }
`;

/** A description as it is in the schema: what stands between backticks is code. */
export const prose = (text: string): Html =>
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

const archive = ({ path, checksum, description }: Catalogue["archives"][number]): Html => html`
<li><strong><a href="${path}">${path.slice(path.indexOf("/") + 1)}</a></strong><p>${prose(description)}</p>
<ul class="files"><li><a href="${checksum}">sha256</a></li></ul></li>`;

const styleHash = createHash("sha256").update(PAGE_STYLE).digest("base64");

/** What is sent with a page: it loads nothing, from anywhere. */
export function htmlHeaders(): Readonly<Record<string, string>> {
  return {
    "content-security-policy": `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; style-src 'sha256-${styleHash}'`,
    "x-content-type-options": "nosniff",
  };
}

/**
 * A page about exports.
 *
 * @param root where the start page is, relative to this one
 */
export function pageOf(title: string, root: string, content: Html): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${trusted(PAGE_STYLE)}</style>
</head>
<body>
<header class="top"><div class="wide"><p class="brand">Kenesh</p>
<nav aria-label="Main"><ul><li><a href="${root}">Start</a></li><li><a href="${root}playground/">Playground</a></li></ul></nav></div></header>
<main id="main">
${content}
</main>
</body>
</html>
`.text;
}

/** A query that is short enough to be read in a link. */
const EXAMPLE = "{ states { nodes { id name } } }";

/** The index of exports for people: every file, its filters, the calendars, and how to export a query. */
export function cataloguePage(catalogue: Catalogue): string {
  const { collections, formats, calendars, parameters, query, revision, coveredUntil } = catalogue;
  return pageOf(
    "Exports of Kenesh",
    "./",
    html`<section class="wide part" aria-labelledby="lists">
  <h1>Exports</h1>
  <p>Revision <code>${revision.slice(0, 12)}</code>, which reaches to <time>${coveredUntil}</time>. Licence:
  ${catalogue.licence ?? "not stated"}. Filters are added to an address:
  <code>export/conferences.csv?body=ots&amp;from=2020-01-01</code></p>
  <p>“csv for Excel” opens where the decimal sign is a comma (Türkiye, Azerbaijan, Kazakhstan, Hungary); elsewhere, take xlsx.</p>
  <h2 id="lists">Lists</h2>
  <ul class="doors">${collections.map(entry)}</ul>
</section>
<section class="wide part" aria-labelledby="everything">
  <h2 id="everything">Everything in one file</h2>
  <p>Made once for each revision; the first to ask waits for it some seconds. Downloads can go on where they broke off (<code>Range</code>).</p>
  <ul class="doors">${catalogue.archives.map(archive)}</ul>
</section>
<section class="wide part" aria-labelledby="calendars">
  <h2 id="calendars">Calendars to subscribe to</h2>
  <p>They take the filters of conferences too: <code>/calendar.ics?kind=summit&amp;lang=tr</code></p>
  <p>They hold no events of which the sources give the year only. <a href="calendar.ics">All conferences</a></p>
  ${pairs(calendars.map(({ path, description }) => [path, description]))}
</section>
<section class="wide part" aria-labelledby="query">
  <h2 id="query">Any query</h2>
  <p>POST a JSON object to <code>${query.path}</code>, or make a link of the same fields:
  <a href="export?query=${encodeURIComponent(EXAMPLE)}&amp;format=csv"><code>/export?query=${EXAMPLE}&amp;format=csv</code></a></p>
  ${pairs(Object.entries(query.fields))}
</section>
<section class="wide part" aria-labelledby="formats">
  <h2 id="formats">Formats, and what each list also takes</h2>
  <p>Send <code>Accept: application/json</code> to have this page for programs.</p>
  ${pairs(formats.map(({ name, description }) => [name, description]))}
  ${pairs(Object.entries(parameters))}
  <p>RDF is in the terms of W3C ORG, schema.org and PROV, and in <a href="${catalogue.vocabulary}">some of our own</a>.</p>
</section>`,
  );
}
