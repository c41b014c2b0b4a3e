import type { HostileRequest } from "../request";
import { breadth } from "./breadth";
import { conditions } from "./conditions";
import { depth } from "./depth";
import { entities } from "./entities";
import { fragments } from "./fragments";
import { introspection } from "./introspection";
import { searches } from "./searches";
import { transport } from "./transport";
import { validation } from "./validation";
import { variables } from "./variables";

/** Every hostile request, by its kind. */
export const REQUESTS: Readonly<Record<string, readonly HostileRequest[]>> = {
  fragments,
  breadth,
  depth,
  conditions,
  variables,
  validation,
  introspection,
  searches,
  transport,
  entities,
};
