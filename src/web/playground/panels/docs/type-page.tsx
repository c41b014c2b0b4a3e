import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
} from "graphql";
import { schema } from "../../state/schema";
import { Description } from "./description";
import { FieldEntry } from "./field-entry";
import { TypeLink } from "./type-link";

/** A type: what it is, its fields or values, and what it belongs to. */
export function TypePage({ type, field }: { type: GraphQLNamedType; field: string | null }) {
  const hasFields = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);
  return (
    <>
      <h3 class="type-name">
        {type.name} <small>{kindOf(type)}</small>
      </h3>
      <Description text={type.description} />
      {isScalarType(type) && type.specifiedByURL && (
        <p>
          Specified by <code>{type.specifiedByURL}</code>
        </p>
      )}
      <Relatives type={type} />
      {isEnumType(type) && (
        <dl>
          {type.getValues().map(({ name, description }) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>
                <Description text={description} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {hasFields &&
        Object.values(type.getFields()).map((one) => (
          <FieldEntry key={one.name} parent={type.name} field={one} isMeant={one.name === field} />
        ))}
    </>
  );
}

function Relatives({ type }: { type: GraphQLNamedType }) {
  const isAbstract = isInterfaceType(type) || isUnionType(type);
  const possible = isAbstract ? schema.value?.getPossibleTypes(type) : undefined;
  const interfaces = isObjectType(type) ? type.getInterfaces() : [];
  return (
    <>
      {interfaces.length > 0 && (
        <p>
          Is{" "}
          {interfaces.map((one) => (
            <span key={one.name}>
              <TypeLink type={one} />{" "}
            </span>
          ))}
        </p>
      )}
      {possible && (
        <p>
          One of{" "}
          {possible.map((one) => (
            <span key={one.name}>
              <TypeLink type={one} />{" "}
            </span>
          ))}
        </p>
      )}
    </>
  );
}

function kindOf(type: GraphQLNamedType): string {
  if (isEnumType(type)) return "codes";
  if (isInputObjectType(type)) return "input";
  if (isInterfaceType(type)) return "interface";
  if (isUnionType(type)) return "union";
  return isScalarType(type) ? "scalar" : "";
}
