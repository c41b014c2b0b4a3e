import type { Framed } from "../pages/framed";
import { addressOf, useSite } from "../pages/site";
import { LICENCE } from "./licence";

/** How the page is cited, and the address that names the state of its data. */
export function Cite({ framed }: { framed: Framed }) {
  const site = useSite();
  const { title, canonical, path, parameters, revision } = framed;
  if (revision === null || canonical === null) return null;
  const short = revision.slice(0, 12);
  return (
    <details class="cite">
      <summary>Cite this page</summary>
      <p>
        “{title}”. Kenesh, the open graph of the Turkic cooperation bodies, revision {short}.{" "}
        <span class="address">{canonical}</span>. {LICENCE.name}.
      </p>
      <p>
        <a href={addressOf(site, path, { ...parameters, revision: short })} rel="bookmark">
          This page at revision {short}
        </a>
        , as long as the server has it;{" "}
        <a href={addressOf(site, path, { ...parameters, revision: undefined })}>the latest</a> stays
        at the address above.
      </p>
    </details>
  );
}
