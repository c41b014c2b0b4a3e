import type { Named } from "../../parts/named";
import type { Parameters } from "../page";
import { useSite } from "../site";
import type { ListDefinition } from "./definition";

/** How many of a list have a value. */
export interface Group {
  readonly count: number;
  readonly keys: readonly {
    readonly key: string;
    readonly label: string;
    readonly node: Partial<Named> | null;
  }[];
}

interface ListFormProps<Item> {
  readonly list: ListDefinition<Item>;
  readonly groups: Readonly<Record<string, readonly Group[]>>;
  readonly given: Parameters;
}

/** The conditions of a list, to choose from. It is sent as an address. */
export function ListForm<Item>({ list, groups, given }: ListFormProps<Item>) {
  const { root, carried } = useSite();
  const chosen = list.filters.filter(({ choices }) => choices !== null);
  const isLinked = ({ name, choices }: (typeof list.filters)[number]) =>
    choices === null && given[name] !== undefined;
  return (
    <form class="filters" action={root + list.path}>
      {Object.entries(carried).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {list.filters.filter(isLinked).map(({ name }) => (
        <input type="hidden" name={name} value={given[name]} />
      ))}
      {list.hasText && (
        <label>
          Name
          <input type="search" name="text" value={given.text ?? ""} maxLength={200} />
        </label>
      )}
      {chosen.map(({ name, choices }) => (
        <Choice
          name={name}
          label={choices?.label ?? name}
          groups={groups[name] ?? []}
          value={given[name]}
        />
      ))}
      {list.hasYear && (
        <Choice
          name="year"
          label="Year"
          groups={newestFirst(groups.year ?? [])}
          value={given.year}
        />
      )}
      <label>
        Order
        <select name="order">
          {Object.entries(list.orders).map(([order, label]) => (
            <option value={order} selected={order === given.order}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">Show</button>
    </form>
  );
}

function newestFirst(groups: readonly Group[]): readonly Group[] {
  const yearOf = ({ keys }: Group) => Number(keys[0]?.key ?? 0);
  return [...groups].sort((a, b) => yearOf(b) - yearOf(a));
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly groups: readonly Group[];
  readonly value: string | undefined;
}

function Choice({ name, label, groups, value }: ChoiceProps) {
  const isListed = groups.some(({ keys }) => keys[0]?.key === value);
  return (
    <label>
      {label}
      <select name={name}>
        <option value="">any</option>
        {value !== undefined && !isListed && (
          <option value={value} selected>
            {value}
          </option>
        )}
        {groups.map(({ count, keys: [key] }) => (
          <option value={key?.key} selected={key?.key === value}>
            {`${key?.node?.name ?? key?.label} (${count})`}
          </option>
        ))}
      </select>
    </label>
  );
}
