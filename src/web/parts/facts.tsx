import type { ComponentChildren } from "preact";

/** What is known of a thing, as a list of terms. Facts that are missing say nothing. */
export function Facts({ children }: { children: ComponentChildren }) {
  return <dl class="facts">{children}</dl>;
}

/** One fact; nothing where there is nothing to say. */
export function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  if (isNothing(children)) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function isNothing(children: ComponentChildren): boolean {
  if (Array.isArray(children)) return children.every(isNothing);
  return children === null || children === undefined || children === false || children === "";
}

const CONFIDENCE = {
  HIGH: null,
  MEDIUM: "medium confidence",
  LOW: "low confidence",
} as const;

export type Confidence = keyof typeof CONFIDENCE;

/** A mark on what is not quite sure; nothing on what is, or where nobody has said. */
export function Doubt({ confidence }: { confidence: Confidence | null }) {
  const text = confidence === null ? null : CONFIDENCE[confidence];
  return text === null ? null : (
    <>
      {" "}
      <span class="mark">{text}</span>
    </>
  );
}
