import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { BODY_KINDS } from "../../../src/subgraphs/directory/tables";
import {
  CONFERENCE_KINDS,
  CONFERENCE_STATUSES,
  PARTICIPATION_ROLES,
} from "../../../src/subgraphs/events/values";

/** The values are as they are stored, their names as GraphQL writes them. */
function enumOf<const Value extends string>(name: string, values: readonly Value[]) {
  const members: Record<string, Value> = Object.fromEntries(
    values.map((value) => [value.toUpperCase(), value]),
  );
  registerEnumType(members, { name });
  return members;
}

const BodyKind = enumOf("BodyKind", BODY_KINDS);
const ConferenceKind = enumOf("ConferenceKind", CONFERENCE_KINDS);
const ConferenceStatus = enumOf("ConferenceStatus", CONFERENCE_STATUSES);
const ParticipationRole = enumOf("ParticipationRole", PARTICIPATION_ROLES);

/** Which bodies a list has. */
@InputType()
export class BodyFilter {
  @Field(() => [BodyKind])
  kind!: (typeof BODY_KINDS)[number][];
}

/** Where a conference was. */
@ObjectType()
export class Place {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}

/** The post in which somebody took part. */
@ObjectType()
export class Office {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType()
class Person {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  familyName!: string;
}

@ObjectType()
class State {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  officialName!: string;
}

/** A cooperation body, or another that takes part in its work. */
@ObjectType()
export class Body {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  acronym!: string | null;

  @Field(() => BodyKind)
  kind!: (typeof BODY_KINDS)[number];
}

/** Who took part. Rows are no instances of the classes: what one is, a column tells that only it has. */
export const Participant = createUnionType({
  name: "Participant",
  types: () => [Person, Body, State] as const,
  resolveType: (row) => {
    if ("familyName" in row) return "Person";
    return "officialName" in row ? "State" : "Body";
  },
});

/** A meeting; `date` is EDTF, as stored. */
@ObjectType()
export class Conference {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  date!: string;

  @Field(() => String, { nullable: true })
  theme!: string | null;

  @Field(() => ConferenceKind)
  kind!: (typeof CONFERENCE_KINDS)[number];

  @Field(() => ConferenceStatus)
  status!: (typeof CONFERENCE_STATUSES)[number];

  @Field(() => String, { nullable: true })
  venue!: string | null;

  placeId!: string | null;
}

/** That somebody took part in a conference, as what. */
@ObjectType()
export class Participation {
  @Field(() => ID)
  id!: string;

  @Field(() => ParticipationRole)
  role!: (typeof PARTICIPATION_ROLES)[number];

  @Field(() => String, { nullable: true })
  capacity!: string | null;

  conferenceId!: string;
  officeId!: string | null;
  participantId!: string;
  participantType!: "Person" | "Body" | "State";
}

@ObjectType()
class PageInfo {
  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

/** A page of bodies. */
@ObjectType()
export class BodyConnection {
  @Field(() => [Body])
  nodes!: Body[];
}

/** The first conferences of a body, newest first. */
@ObjectType()
export class ConferenceConnection {
  @Field(() => [Conference])
  nodes!: Conference[];
}

/** The first participations of a conference, in its order. */
@ObjectType()
export class ParticipationConnection {
  @Field(() => [Participation])
  nodes!: Participation[];
}

/** A page of all participations, newest first, with the cursor of the next. */
@ObjectType()
export class ParticipationPage extends ParticipationConnection {
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
