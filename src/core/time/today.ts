import { perRequest } from "../context";
import { type Day, dayOfMoment } from "./day";

/**
 * Today in UTC: the same day for the whole of a request, however long it takes. The only place that
 * reads the clock for an answer, and only where the client leaves out a day that may be left out.
 */
export const today = perRequest((): Day => dayOfMoment(Date.now()));
