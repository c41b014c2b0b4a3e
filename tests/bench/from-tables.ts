/** What servers answer whose schema is made from tables, by `operations/drizzle` and `…/postgraphile`. */
interface Answer {
  readonly data: {
    readonly body?: Kinded;
    /** Drizzle-graphql gives nothing under another name than its own. */
    readonly bodiesSingle?: Kinded;
    readonly bodies?: List<Body>;
    readonly participations?: List<Participation>;
  };
}
type Kinded = Values & { readonly kind: string };
type Values = Readonly<Record<string, unknown>>;
type List<Item> = readonly Item[] | { readonly nodes: readonly Item[] };
type Body = Values & { readonly organized: List<{ readonly conference: Conference }> };
type Conference = Values & {
  readonly kind: string;
  readonly status: string;
  readonly participations: List<Participation>;
};
type Participation = Values & {
  readonly role: string;
  readonly participantType?: string;
  readonly office?: { readonly id: string; readonly name: string } | null;
  readonly person?: Values | null;
  readonly body?: Values | null;
  readonly state?: Values | null;
};

/** Such an answer in the shape of the public API, with its unions and the names of its enums. */
export function fromTables(answer: unknown): unknown {
  const { bodiesSingle, body = bodiesSingle, bodies, participations } = (answer as Answer).data;
  if (body !== undefined) return { body: { ...body, kind: body.kind.toUpperCase() } };
  if (participations !== undefined) return { participations: nodes(participations, toPlain) };
  return { bodies: nodes(bodies ?? [], toBody) };
}

function nodes<Item>(list: List<Item>, convert: (item: Item) => unknown) {
  return { nodes: itemsOf(list).map(convert) };
}

function itemsOf<Item>(list: List<Item>): readonly Item[] {
  return "nodes" in list ? list.nodes : list;
}

function toBody({ organized, ...rest }: Body): unknown {
  return { ...rest, conferences: nodes(organized, ({ conference }) => toConference(conference)) };
}

function toConference({ kind, status, participations, ...rest }: Conference): unknown {
  return {
    ...rest,
    kind: kind.toUpperCase(),
    status: status.toUpperCase(),
    participations: nodes(participations, toParticipation),
  };
}

function toPlain({ role, ...rest }: Participation): unknown {
  return { ...rest, role: role.toUpperCase() };
}

function toParticipation(row: Participation): unknown {
  const { role, office, participantType, person, body, state, ...rest } = row;
  return {
    ...rest,
    role: role.toUpperCase(),
    office: office == null ? null : { id: office.id, name: office.name },
    participant: { __typename: participantType, ...(person ?? body ?? state) },
  };
}
