import {
  type GraphQLEnumType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  Kind,
  parseValue,
  print,
  type ValueNode,
} from "graphql";
import { useState } from "preact/hooks";
import { replace } from "./edits";

interface ValueProps {
  readonly type: GraphQLInputType;
  readonly node: ValueNode;
  readonly label: string;
}

/** The value of an argument, to change: a choice where there are only some, else as GraphQL writes it. */
export function Value({ type, node, label }: ValueProps) {
  const named = getNamedType(type);
  const isList = isListType(getNullableType(type));
  if (isEnumType(named) && (node.kind === Kind.ENUM || node.kind === Kind.LIST))
    return <Choice type={named} isList={isList} node={node} label={label} />;
  return <Literal node={node} label={label} />;
}

interface ChoiceProps extends Omit<ValueProps, "type"> {
  readonly type: GraphQLEnumType;
  readonly isList: boolean;
}

function Choice({ type, isList, node, label }: ChoiceProps) {
  const chosen = node.kind === Kind.LIST ? node.values.map(print) : [print(node)];
  return (
    <select
      aria-label={label}
      multiple={isList}
      size={isList ? Math.min(type.getValues().length, 4) : 1}
      onChange={({ currentTarget }) => {
        const names = Array.from(currentTarget.selectedOptions, (option) => option.value);
        change(node, isList ? `[${names.join(", ")}]` : (names[0] ?? "null"));
      }}
    >
      {type.getValues().map(({ name }) => (
        <option key={name} value={name} selected={chosen.includes(name)}>
          {name}
        </option>
      ))}
    </select>
  );
}

function Literal({ node, label }: Omit<ValueProps, "type">) {
  const text = print(node);
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && !isValue(typed);
  return (
    <input
      type="text"
      aria-label={label}
      aria-invalid={isWrong}
      value={typed ?? text}
      onInput={({ currentTarget }) => {
        setTyped(currentTarget.value);
        if (isValue(currentTarget.value)) change(node, currentTarget.value);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

function change({ loc }: ValueNode, text: string): void {
  if (loc) replace(loc.start, loc.end, text);
}

/** Whether a text is a value of GraphQL, whole. */
function isValue(text: string): boolean {
  try {
    parseValue(text);
    return true;
  } catch {
    return false;
  }
}
