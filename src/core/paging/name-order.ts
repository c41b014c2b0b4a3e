import { enumType } from "../enums";

const NAME_ORDERS = ["name_asc", "name_desc"] as const;
export type NameOrder = (typeof NAME_ORDERS)[number];

/** The orders of a listing that is ordered by name alone, for `pages`. */
export const BY_NAME = {
  name_asc: { by: ["nameRank", "id"], direction: "asc" },
  name_desc: { by: ["nameRank", "id"], direction: "desc" },
} as const;

/**
 * The enum of the orders of such a list.
 *
 * @param type the GraphQL type of its items
 * @param items what they are, for a client
 */
export function nameOrder(type: string, items: string) {
  return enumType(`${type}Order`, NAME_ORDERS, {
    description: `How a list of ${items} is ordered. Ties are broken by id.`,
    values: { name_asc: "By English name.", name_desc: "By English name, from the end." },
  });
}
