import { enumType } from "./enums";

/** From weakest to strongest. */
export const CONFIDENCES = ["low", "medium", "high"] as const;

/** How well a fact is supported. */
export type Confidence = (typeof CONFIDENCES)[number];
export const Confidence = enumType("Confidence", CONFIDENCES, {
  description: "How well the sources support a fact.",
  values: {
    low: "Less than one good secondary source.",
    medium: "One secondary source.",
    high: "Two independent sources, or an official one.",
  },
});

/** The confidences that are at least as strong as the given one. */
export function atLeast(confidence: Confidence): readonly Confidence[] {
  return CONFIDENCES.slice(CONFIDENCES.indexOf(confidence));
}
