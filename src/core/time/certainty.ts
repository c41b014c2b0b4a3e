import { enumType } from "../enums";

export const CERTAINTIES = ["certain", "possible", "no"] as const;

/** The three values of a question about a day whose answer the sources may leave open. */
export type Certainty = (typeof CERTAINTIES)[number];
export const Certainty = enumType("Certainty", CERTAINTIES, {
  description: "How sure the sources let us be. Dates may be partial or unknown.",
  values: {
    certain: "True under every reading of the dates.",
    possible: "True under some readings of the dates, not under others.",
    no: "False under every reading of the dates.",
  },
});
