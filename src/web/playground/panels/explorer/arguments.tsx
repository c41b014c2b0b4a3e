import {
  type ASTNode,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  getNamedType,
  isInputObjectType,
  Kind,
  type ObjectValueNode,
  type ValueNode,
} from "graphql";
import { Box } from "./box";
import { initialInput } from "./defaults";
import { addArgument, addInputField, removeInput } from "./edits";
import { Value } from "./value";

interface ArgumentsProps {
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  readonly path: string;
}

/** The arguments of a field that is ticked. */
export function Arguments({ field, node, path }: ArgumentsProps) {
  return (
    <ul class="tree arguments">
      {field.args.map((argument) => (
        <Input
          key={argument.name}
          input={argument}
          present={node.arguments ?? []}
          owner={node}
          path={path}
          onAdd={() => addArgument(node, initialInput(argument))}
        />
      ))}
    </ul>
  );
}

interface InputProps {
  readonly input: GraphQLArgument | GraphQLInputField;
  /** What is given, of the same field or input object. */
  readonly present: readonly (ASTNode & { name: { value: string }; value: ValueNode })[];
  readonly owner: ASTNode;
  readonly path: string;
  readonly onAdd: () => void;
}

function Input({ input, present, owner, path, onAdd }: InputProps) {
  const node = present.find(({ name }) => name.value === input.name);
  const named = getNamedType(input.type);
  const object = node?.value.kind === Kind.OBJECT ? node.value : null;
  const toggle = () => (node ? removeInput(node, present, owner) : onAdd());
  const inner = `${path}${input.name}`;
  return (
    <li>
      <Box isTicked={node !== undefined} name={`${input.name}:`} path={path} onToggle={toggle}>
        {node && object === null && <Value type={input.type} node={node.value} label={inner} />}
      </Box>
      {object && isInputObjectType(named) && (
        <ObjectFields
          fields={Object.values(named.getFields())}
          object={object}
          path={`${inner}.`}
        />
      )}
    </li>
  );
}

interface ObjectFieldsProps {
  readonly fields: readonly GraphQLInputField[];
  readonly object: ObjectValueNode;
  readonly path: string;
}

function ObjectFields({ fields, object, path }: ObjectFieldsProps) {
  return (
    <ul class="tree arguments">
      {fields.map((field) => (
        <Input
          key={field.name}
          input={field}
          present={object.fields}
          owner={object}
          path={path}
          onAdd={() => addInputField(object, initialInput(field))}
        />
      ))}
    </ul>
  );
}
