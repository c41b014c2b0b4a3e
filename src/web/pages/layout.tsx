import type { ComponentChildren } from "preact";
import { Cite } from "../parts/cite";
import { LICENCE } from "../parts/licence";
import type { Framed } from "./framed";
import { LANGUAGES, type Language } from "./languages";
import { addressOf, useSite } from "./site";

/** Where the site leads from everywhere. */
const MAIN = [
  ["bodies", "Bodies"],
  ["states", "States"],
  ["people", "People"],
  ["conferences", "Conferences"],
  ["documents", "Documents"],
  ["places", "Places"],
] as const;

const MORE = [
  ["series", "Series"],
  ["programmes", "Programmes"],
  ["topics", "Topics"],
  ["offices", "Offices"],
  ["terms", "Terms of office"],
  ["sources", "Sources"],
  ["publishers", "Publishers"],
] as const;

/** A whole document of HTML around a page, without its doctype. */
export function Layout({ framed, children }: { framed: Framed; children: ComponentChildren }) {
  const { title, description, canonical, stylesheet, about, scripts } = framed;
  const { root } = useSite();
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={description} />
        {canonical === null ? (
          <meta name="robots" content="noindex" />
        ) : (
          <Shared title={title} description={description} canonical={canonical} />
        )}
        <link rel="icon" href={`${root}icon.svg`} type="image/svg+xml" />
        <link rel="stylesheet" href={root + stylesheet} />
        {framed.data.map(({ label, path }) => (
          <link rel="alternate" title={label} href={root + path} />
        ))}
        {scripts.map((path) => (
          <script type="module" src={root + path} />
        ))}
        {about !== null && (
          // JSON in which no "<" is left cannot end the element.
          <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: about }} />
        )}
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <Top />
        <main id="main" class="wide">
          {children}
        </main>
        <Bottom framed={framed} />
      </body>
    </html>
  );
}

/** What other sites show of a link to the page (https://ogp.me). */
function Shared({
  title,
  description,
  canonical,
}: {
  title: string;
  description: string;
  canonical: string;
}) {
  return (
    <>
      <link rel="canonical" href={canonical} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:type" content="website" />
      <meta property="og:url" content={canonical} />
      <meta property="og:site_name" content="Kenesh" />
    </>
  );
}

function Top() {
  const site = useSite();
  const { carried } = site;
  return (
    <header class="top">
      <div class="wide">
        <p class="brand">
          <a href={addressOf(site, "")}>
            <Logo /> Kenesh
          </a>
        </p>
        <nav aria-label="Main">
          <ul>
            {MAIN.map(([path, label]) => (
              <li>
                <a href={addressOf(site, path)}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
        <search class="search">
          <form action={`${site.root}search`}>
            {Object.entries(carried).map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <input
              type="search"
              name="text"
              aria-label="Search"
              placeholder="Search, in any script"
              maxLength={200}
            />
            <button type="submit">Search</button>
          </form>
        </search>
      </div>
    </header>
  );
}

/** Eight seats in a ring: a council. */
function Logo() {
  return (
    <svg class="logo" viewBox="0 0 24 24" aria-hidden="true">
      {SEATS.map(({ x, y }) => (
        <circle cx={x} cy={y} r="2.1" />
      ))}
    </svg>
  );
}

const SEATS = Array.from({ length: 8 }, (_, at) => (at * Math.PI) / 4).map((turn) => ({
  x: (12 + 8.6 * Math.sin(turn)).toFixed(2),
  y: (12 - 8.6 * Math.cos(turn)).toFixed(2),
}));

function Bottom({ framed }: { framed: Framed }) {
  const site = useSite();
  const { operation, data } = framed;
  return (
    <footer>
      <div class="wide">
        {operation !== null && (
          <section aria-label="This page as data">
            <p>
              Everything here is the answer to one GraphQL operation:{" "}
              <a href={site.root + operation}>its query</a>.{data.length > 0 && " Its data: "}
              {data.map(({ label, path }, at) => (
                <>
                  {at > 0 && ", "}
                  <a href={site.root + path}>{label}</a>
                </>
              ))}
            </p>
            <Cite framed={framed} />
          </section>
        )}
        <Languages framed={framed} />
        <nav aria-label="More">
          <ul>
            {MORE.map(([path, label]) => (
              <li>
                <a href={addressOf(site, path)}>{label}</a>
              </li>
            ))}
            <li>
              <a href={`${site.root}playground/`}>Playground</a>
            </li>
            <li>
              <a href={`${site.root}export`}>Exports</a>
            </li>
          </ul>
        </nav>
        <p>
          The data is free to use under{" "}
          <a href={LICENCE.url} rel="license">
            {LICENCE.name}
          </a>
          . Attribute it as “Kenesh, the open graph of the Turkic cooperation bodies”.
        </p>
      </div>
    </footer>
  );
}

/** The same page with names and dates in other languages. */
function Languages({ framed: { path, parameters } }: { framed: Framed }) {
  const site = useSite();
  return (
    <nav aria-label="Language of names">
      <ul class="languages">
        <li class="note">Names in</li>
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <li>
            <a
              href={addressOf(site, path, { ...parameters, lang: code })}
              lang={code}
              hreflang={code}
              {...(code === (site.language satisfies Language) && { "aria-current": "true" })}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
