import type { GraphQLArgument, GraphQLField, GraphQLInputField } from "graphql";
import { useEffect, useRef } from "preact/hooks";
import { openExample } from "../../state/open-example";
import { examplesWith } from "../../state/uses";
import { Description } from "./description";
import { TypeLink } from "./type-link";

interface FieldEntryProps {
  readonly parent: string;
  readonly field: GraphQLField<unknown, unknown> | GraphQLInputField;
  /** Whether the page was opened for this field. */
  readonly isMeant: boolean;
}

/** A field with its arguments, its description, and an example that has it. */
export function FieldEntry({ parent, field, isMeant }: FieldEntryProps) {
  const entry = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isMeant) entry.current?.scrollIntoView({ block: "nearest" });
  }, [isMeant]);
  const parameters = "args" in field ? field.args : [];
  const [example] = examplesWith(`${parent}.${field.name}`);
  return (
    <div class={isMeant ? "field meant" : "field"} ref={entry}>
      <p class="signature">
        <code>{field.name}</code>: <TypeLink type={field.type} />
      </p>
      {field.deprecationReason && <p class="warning">Deprecated: {field.deprecationReason}</p>}
      <Description text={field.description} />
      {parameters.length > 0 && <Arguments parameters={parameters} />}
      {example && (
        <p>
          Example:{" "}
          <button type="button" class="link" onClick={() => openExample(example)}>
            {example.title}
          </button>
        </p>
      )}
    </div>
  );
}

function Arguments({ parameters }: { parameters: readonly GraphQLArgument[] }) {
  return (
    <details>
      <summary>{parameters.map(({ name }) => name).join(", ")}</summary>
      <dl>
        {parameters.map(({ name, type, defaultValue, description }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>: <TypeLink type={type} />
              {defaultValue !== undefined && <code> = {String(defaultValue)}</code>}
            </dt>
            <dd>
              <Description text={description} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
