import { type Cited, Refs } from "./sources";

/** Something on which sources contradict each other. */
export interface Question {
  readonly subject: string;
  readonly readings: readonly (Cited & { readonly value: string })[];
  readonly pick: string | null;
  readonly why: string;
}

export const QUESTION = `fragment Question on Cited {
  openQuestions { subject readings { value citations { source { ...SourceLine } } } pick why }
}`;

/** What sources disagree about, each with its readings, on demand. */
export function Questions({ of }: { of: { readonly openQuestions: readonly Question[] | null } }) {
  const { openQuestions } = of;
  if (openQuestions === null || openQuestions.length === 0) return null;
  return (
    <div class="questions">
      {openQuestions.map((question) => (
        <details>
          <summary>
            <span class="mark">Sources disagree</span> {question.subject}
          </summary>
          <ul>
            {question.readings.map((reading) => (
              <li>
                {reading.value}
                <Refs of={reading} />
              </li>
            ))}
          </ul>
          {question.pick !== null && (
            <p>
              <strong>Shown here:</strong> {question.pick}
            </p>
          )}
          <p>{question.why}</p>
        </details>
      ))}
    </div>
  );
}
