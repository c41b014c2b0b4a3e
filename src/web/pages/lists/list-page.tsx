import { countOf, figure } from "../../parts/words";
import type { List } from "../list-types";
import { type Page, type Parameter, type Parameters, page, type Variables } from "../page";
import { CURSOR, oneOf, TEXT, YEAR } from "../parameters";
import { addressOf, useSite } from "../site";
import { exportsOf } from "../things";
import type { ListDefinition } from "./definition";
import { type Group, ListForm } from "./form";

/** How many lines a page of a list has. */
const PAGE_SIZE = 50;

interface Answer<Item> {
  readonly list:
    | (List<Item> & {
        readonly pageInfo: {
          readonly hasNextPage: boolean;
          readonly hasPreviousPage: boolean;
          readonly startCursor: string | null;
          readonly endCursor: string | null;
        };
      })
    | null;
  readonly choices: Readonly<Record<string, readonly Group[]>> | null;
}

/** The page of a list: its conditions, what meets them, and where it goes on. */
export function listPage<Item>(list: ListDefinition<Item>): Page {
  return page<Answer<Item>>({
    path: `/${list.path}`,
    query: queryOf(list),
    parameters: parametersOf(list),
    variables: (given) => variablesOf(list, given),
    show: (answer, given) => ({
      title: list.title,
      description: list.description,
      body: <ListView list={list} answer={answer} given={given} />,
      data: exportsOf([list.path], exportFilter(list, given)),
    }),
  });
}

function parametersOf<Item>(list: ListDefinition<Item>): Readonly<Record<string, Parameter>> {
  return {
    ...Object.fromEntries(list.filters.map(({ name, parameter }) => [name, parameter])),
    ...(list.hasText && { text: TEXT }),
    ...(list.hasYear && { year: YEAR }),
    order: oneOf(Object.keys(list.orders)),
    after: CURSOR,
    before: CURSOR,
  };
}

function queryOf<Item>({
  field,
  type,
  title,
  selection,
  filters,
  hasYear,
}: ListDefinition<Item>): string {
  const hasFilter = filters.length > 0;
  const declared = [
    "$lang: [LanguageTag!]!, $first: Int, $last: Int, $after: String, $before: String",
    `$order: ${type}Order!`,
    ...(hasFilter ? [`$filter: ${type}Filter`] : []),
    ...(hasYear ? ["$year: DateRange"] : []),
  ];
  const passed = [
    "first: $first, last: $last, after: $after, before: $before, orderBy: $order",
    ...(hasFilter ? ["filter: $filter"] : []),
    ...(hasYear ? ["during: $year"] : []),
  ];
  const groups = [
    ...filters.flatMap(({ name, choices }) =>
      choices === null ? [] : [[name, choices.dimension]],
    ),
    ...(hasYear ? [["year", "YEAR"]] : []),
  ].map(
    ([name, dimension]) =>
      `${name}: groups(by: [${dimension}], first: 60) { count keys { key label node { ...Name } } }`,
  );
  const choices = groups.length === 0 ? "" : `choices: ${field}(first: 0) { ${groups.join(" ")} }`;
  return `query ${title.replace(/\W/g, "")}(${declared.join(", ")}) {
  list: ${field}(${passed.join(", ")}) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    nodes { ${selection} }
  }
  ${choices}
}`;
}

function variablesOf<Item>(list: ListDefinition<Item>, given: Parameters): Variables {
  const { after, before, order = Object.keys(list.orders)[0], year, text } = given;
  const conditions = list.filters.flatMap(({ name, isList }): [string, unknown][] => {
    const value = given[name];
    if (value === undefined) return [];
    return name === "organs"
      ? [["includeOrgans", value === "true"]]
      : [[name, isList ? [value] : value]];
  });
  const filter = { ...Object.fromEntries(conditions), ...(text !== undefined && { text }) };
  return {
    ...(before === undefined
      ? { first: PAGE_SIZE, ...(after && { after }) }
      : { last: PAGE_SIZE, before }),
    order,
    ...(list.filters.length > 0 && { filter }),
    ...(year !== undefined && { year: { from: `${year}-01-01`, to: `${year}-12-31` } }),
  };
}

/** The same conditions in the words of the exports. */
function exportFilter<Item>(
  { filters }: ListDefinition<Item>,
  given: Parameters,
): Readonly<Record<string, string>> {
  const { text, year } = given;
  return {
    ...Object.fromEntries(
      filters.flatMap(({ name }) => {
        const value = given[name];
        return value === undefined ? [] : [[name === "organs" ? "includeOrgans" : name, value]];
      }),
    ),
    ...(text !== undefined && { text }),
    ...(year !== undefined && { from: `${year}-01-01`, to: `${year}-12-31` }),
  };
}

interface ListViewProps<Item> {
  readonly list: ListDefinition<Item>;
  readonly answer: Answer<Item>;
  readonly given: Parameters;
}

function ListView<Item>({ list, answer, given }: ListViewProps<Item>) {
  const site = useSite();
  const { after: _after, before: _before, ...conditions } = given;
  const found = answer.list;
  const total = found?.totalCount ?? 0;
  const conditionCount = Object.keys(conditions).filter((name) => name !== "order").length;
  return (
    <>
      <header class="heading">
        <h1>{list.title}</h1>
        <p class="lead">{list.description}</p>
      </header>
      <ListForm list={list} groups={answer.choices ?? {}} given={given} />
      <p class="note">
        {conditionCount === 0
          ? `${figure(total)} on record.`
          : `${countOf(total, "meets", "meet")} these conditions.`}
        {conditionCount > 0 && (
          <>
            {" "}
            <a href={addressOf(site, list.path)}>Show all</a>
          </>
        )}
      </p>
      {found !== null && list.rows(found.nodes)}
      {found !== null && (found.pageInfo.hasNextPage || found.pageInfo.hasPreviousPage) && (
        <nav class="paging" aria-label="Pages">
          {found.pageInfo.hasPreviousPage && (
            <a
              rel="prev"
              href={addressOf(site, list.path, {
                ...conditions,
                before: found.pageInfo.startCursor ?? "",
              })}
            >
              Previous page
            </a>
          )}
          {found.pageInfo.hasNextPage && (
            <a
              rel="next"
              href={addressOf(site, list.path, {
                ...conditions,
                after: found.pageInfo.endCursor ?? "",
              })}
            >
              Next page
            </a>
          )}
        </nav>
      )}
    </>
  );
}
