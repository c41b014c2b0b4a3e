import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  type InlineFragmentNode,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isUnionType,
  Kind,
} from "graphql";
import { schema } from "../../state/schema";
import { Arguments } from "./arguments";
import { Box } from "./box";
import { initialField } from "./defaults";
import { addSelection, type Owner, removeSelection } from "./edits";

interface FieldsProps {
  readonly type: GraphQLNamedType;
  /** From the operation to what has these fields. */
  readonly owners: readonly Owner[];
  /** Where in the tree these are, for the names of the boxes. */
  readonly path: string;
}

/** The fields of a type, each with a box; of one that is ticked, its arguments and fields. */
export function Fields({ type, owners, path }: FieldsProps) {
  const hasFields = isObjectType(type) || isInterfaceType(type);
  const isAbstract = isInterfaceType(type) || isUnionType(type);
  const possible = isAbstract ? (schema.value?.getPossibleTypes(type) ?? []) : [];
  return (
    <ul class="tree">
      {hasFields &&
        Object.values(type.getFields()).map((field) => (
          <Field key={field.name} field={field} owners={owners} path={path} />
        ))}
      {possible.map((one) => (
        <OnType key={one.name} type={one} owners={owners} path={path} />
      ))}
    </ul>
  );
}

type FieldProps = Omit<FieldsProps, "type"> & { readonly field: GraphQLField<unknown, unknown> };

function Field({ field, owners, path }: FieldProps) {
  const owner = owners.at(-1);
  const node = owner?.selectionSet?.selections.find(
    (one): one is FieldNode => one.kind === Kind.FIELD && one.name.value === field.name,
  );
  const named = getNamedType(field.type);
  const toggle = () => {
    if (node) removeSelection(node, owners);
    else if (owner) addSelection(owner, initialField(field));
  };
  return (
    <li>
      <Box isTicked={node !== undefined} name={field.name} path={path} onToggle={toggle}>
        {node?.alias && <small>as {node.alias.value}</small>}
      </Box>
      {node && field.args.length > 0 && (
        <Arguments field={field} node={node} path={`${path}${field.name}.`} />
      )}
      {node && !isLeafType(named) && (
        <Fields type={named} owners={[...owners, node]} path={`${path}${field.name}.`} />
      )}
    </li>
  );
}

function OnType({ type, owners, path }: FieldsProps) {
  const owner = owners.at(-1);
  const node = owner?.selectionSet?.selections.find(
    (one): one is InlineFragmentNode =>
      one.kind === Kind.INLINE_FRAGMENT && one.typeCondition?.name.value === type.name,
  );
  const toggle = () => {
    if (node) removeSelection(node, owners);
    else if (owner) addSelection(owner, `... on ${type.name} {\n  id\n}`);
  };
  const name = `... on ${type.name}`;
  return (
    <li>
      <Box isTicked={node !== undefined} name={name} path={path} onToggle={toggle} />
      {node && <Fields type={type} owners={[...owners, node]} path={`${path}${type.name}.`} />}
    </li>
  );
}
