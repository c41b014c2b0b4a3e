import { LIMITS, type Resource } from "../limits";
import type { Selection } from "../normal-form/field";
import { refusal } from "../refusal";
import type { Part, Price, Pricing } from "./price";

/**
 * Refuses an operation that asks for more than is served at a time.
 *
 * @throws GraphQLError `COST_LIMIT_EXCEEDED`, which names the place that costs most and the page size
 *   that would fit
 */
export function refuseBeyondLimits(pricing: Pricing, price: Price): void {
  const resource = overspent(price);
  if (resource === null) return;
  const requested = price[resource];
  const limit = LIMITS[resource];
  throw refusal(
    "COST_LIMIT_EXCEEDED",
    `${WORDS[resource](atMost(requested))}; at most ${limit} are served at a time${remedy(pricing, resource, requested)}`,
    { cost: { requested: price, limit: LIMITS } },
  );
}

const WORDS: Readonly<Record<Resource, (amount: string) => string>> = {
  values: (amount) => `the query may return ${amount} values`,
  objects: (amount) => `the query may return ${amount} objects`,
  depth: (amount) => `the query is nested ${amount} levels deep`,
  searches: (amount) => `the query searches for ${amount} texts`,
  bytes: (amount) => `the names in the answer alone may take ${amount} bytes`,
};

/** More digits than anybody reads say no more. */
function atMost(amount: number): string {
  return amount < 1e12 ? String(Math.ceil(amount)) : "more than a million million";
}

/** The resource of which an operation asks for too much; null where it fits. */
function overspent(price: Price): Resource | null {
  const resources = Object.keys(LIMITS) as Resource[]; // of a constant that has just these keys
  const share = (resource: Resource) => price[resource] / LIMITS[resource];
  const worst = resources.reduce((one, other) => (share(other) > share(one) ? other : one));
  return share(worst) > 1 ? worst : null;
}

/** A page on the way to what costs most. */
interface Page {
  readonly path: string;
  readonly size: number;
  /** What all such pages take together. */
  readonly share: number;
}

function remedy(pricing: Pricing, resource: Resource, requested: number): string {
  if (resource === "depth" || resource === "searches") return ": send several queries";
  const pages = pagesAlongDearest(pricing, resource);
  const fitting = pages
    .map((page) => ({ page, first: fittingSize(page, requested, LIMITS[resource]) }))
    .findLast(({ first }) => first >= 1);
  if (fitting !== undefined)
    return `; \`${fitting.page.path}\` asks for most: \`first: ${fitting.first}\` there would fit`;
  const [outermost] = pages;
  const where = outermost === undefined ? "" : `; \`${outermost.path}\` asks for most`;
  return `${where}: ask for fewer levels or fewer fields, or send several queries`;
}

/** A page's part shrinks in proportion to its size, all else stays. */
function fittingSize({ size, share }: Page, requested: number, limit: number): number {
  if (!Number.isFinite(share) || size < 1) return 0;
  return Math.floor((limit - (requested - share)) / (share / size));
}

/** The pages on the way from the root to what costs most, the outermost first. */
function pagesAlongDearest(pricing: Pricing, resource: Resource): Page[] {
  const pages: Page[] = [];
  let selection: Selection | null = pricing.form.root;
  let page: number | null = null;
  let times = 1;
  for (let path = ""; selection !== null; ) {
    const inside: number | null = page;
    const parts: Part[] = selection.fields.map((field) => pricing.partOf(field, inside));
    const part = dearestOf(parts, resource);
    if (part === null) break;
    path = path === "" ? part.field.key : `${path}.${part.field.key}`;
    if (part.page !== null)
      pages.push({ path, size: part.page, share: times * part.price[resource] });
    times *= part.items;
    page = part.page;
    selection = dearestOf(part.below, resource)?.selection ?? null;
  }
  return pages;
}

function dearestOf<Priced extends { readonly price: Price }>(
  priced: readonly Priced[],
  resource: Resource,
): Priced | null {
  const [first, ...others] = priced;
  if (first === undefined) return null;
  return others.reduce(
    (one, other) => (other.price[resource] > one.price[resource] ? other : one),
    first,
  );
}
