import { type Dimensions, enumOf } from "../../core/paging/dimension";
import { notices } from "./tables";

/** What notices are counted by. */
export const noticeDimensions = {
  kind: enumOf(notices.kind, "Why it has to be looked at."),
  about_type: enumOf(notices.aboutType, "Of which type that is which it is about."),
} as const satisfies Dimensions;
