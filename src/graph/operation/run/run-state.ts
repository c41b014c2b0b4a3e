import type { Context } from "../../../core/context";
import type { Arguments, Values } from "../normal-form/field";
import type { NormalForm } from "../normal-form/normal-form";
import type { Budget } from "./budget";
import type { Errors } from "./errors";

/** One execution of an operation. */
export interface RunState {
  readonly form: NormalForm;
  readonly context: Context;
  readonly variables: Values;
  readonly budget: Budget;
  readonly errors: Errors;
  /** The arguments of fields that depend on variables, by the field's number. */
  readonly args: Arguments[];
}
