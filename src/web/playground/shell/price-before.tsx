import { NEAR_LIMIT, type Price, price } from "../state/price";
import { active } from "../state/tabs";

/** What the operation would cost, before it is run; a warning where that is near the limit or above it. */
export function PriceBefore() {
  const quote = price.value;
  if (quote === null || quote.query !== active.value?.query) return null;
  if (quote.share === null) return quote.errors.length === 0 ? null : <Refusal quote={quote} />;
  const isNear = quote.share >= NEAR_LIMIT;
  return (
    <span class={isNear ? "price warning" : "price"} role={isNear ? "status" : undefined}>
      {isNear && "Near the limit: "}
      {percent(quote.share)} of the limit
      {isNear && ` on ${quote.most}`}
    </span>
  );
}

function Refusal({ quote }: { quote: Price }) {
  const [{ message } = { message: "" }] = quote.errors;
  return (
    <span class="price warning" role="status" title={message}>
      Would be refused
    </span>
  );
}

/** A share of the limit for people: never 0 % of what costs something. */
export function percent(share: number): string {
  const value = share * 100;
  if (value < 0.1) return "under 0.1 %";
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} %`;
}
