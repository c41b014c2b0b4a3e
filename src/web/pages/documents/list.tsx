import { type DocumentLine, DocumentRows } from "../../parts/document-rows";
import { kind, linked, organs, thing } from "../lists/filters";
import { listPage } from "../lists/list-page";

/** `/documents` */
export const documentsPage = listPage<DocumentLine>({
  path: "documents",
  field: "documents",
  type: "Document",
  title: "Documents",
  description:
    "Declarations, agreements, charters and other documents that were adopted, signed or published.",
  selection: "...DocumentRow",
  filters: [
    thing("body", "Of"),
    kind("Kind"),
    thing("signatory", "Signed by", "SIGNATORY_STATE"),
    linked("conference"),
    linked("place"),
    organs,
  ],
  orders: { DATE_DESC: "newest first", DATE_ASC: "oldest first", NAME_ASC: "by name" },
  hasText: true,
  hasYear: true,
  rows: (items) => <DocumentRows of={items} />,
});
