import type { Parameter } from "../page";
import { ID, oneOf, WORD } from "../parameters";
import type { Filter } from "./definition";

/** A field with a choice of the values of a dimension. */
const choice = (name: string, parameter: Parameter, label: string, dimension: string): Filter => ({
  name,
  parameter,
  isList: true,
  choices: { label, dimension },
});

/** One of the words of the schema, to choose from. */
export const kind = (label: string, name = "kind", dimension = "KIND"): Filter =>
  choice(name, WORD, label, dimension);

/** One of the things that the list is connected with, to choose from. */
export const thing = (name: string, label: string, dimension = name.toUpperCase()): Filter =>
  choice(name, ID, label, dimension);

/** A thing that other pages link by. */
export const linked = (name: string): Filter => ({
  name,
  parameter: ID,
  isList: true,
  choices: null,
});

/** Whether a filter by bodies takes their organs too. */
export const organs: Filter = {
  name: "organs",
  parameter: oneOf(["true", "false"]),
  isList: false,
  choices: null,
};
