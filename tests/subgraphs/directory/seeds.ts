import { periodValues } from "../../../src/core/time/columns";
import type { bodies, memberships, states } from "../../../src/subgraphs/directory/tables";

type BodyRow = typeof bodies.$inferInsert;
type StateRow = typeof states.$inferInsert;
type MembershipRow = typeof memberships.$inferInsert;

/** A body named like its id, that existed in a period or at unknown times. */
export function body(id: string, period?: string, row: Partial<BodyRow> = {}): BodyRow {
  return {
    ...{ id, kind: "cooperation_body", name: id, names: JSON.stringify({ en: id }) },
    ...{ alsoKnownAs: "[]", formerNames: "[]", workingLanguages: "[]" },
    ...periodValues(period),
    ...row,
  };
}

/** A sovereign state named like its code. */
export function state(id: string): StateRow {
  return {
    ...{ id, kind: "sovereign_state", name: id, names: JSON.stringify({ en: id }) },
    ...{ alsoKnownAs: "[]", officialName: id },
  };
}

/** That a state was a member of a body, in a period, on dates attested, or at unknown times. */
export function membership(
  bodyId: string,
  memberId: string,
  when: string | string[] | undefined,
  row: Partial<MembershipRow> = {},
): MembershipRow {
  const attested = Array.isArray(when) ? when : [];
  return {
    ...{ id: `${bodyId}.${memberId}`, bodyId, memberId, memberType: "State", status: "member" },
    ...periodValues(Array.isArray(when) ? undefined : when, attested),
    attested: JSON.stringify(attested),
    ...row,
  };
}
