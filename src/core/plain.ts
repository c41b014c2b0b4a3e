import { Extensions } from "type-graphql";

/** Extensions of a scalar that is text inside as outside: compiled operations send it as it is. */
export const PLAIN = { isPlain: true };

/**
 * Says of a field that, without arguments, it is the property of its row with its own name.
 *
 * Compiled operations then read the property, and call the resolver only where arguments are given:
 * a call costs as much as the rest of a small row.
 */
export const Plain = () => Extensions(PLAIN);
