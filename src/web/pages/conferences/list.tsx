import { type ConferenceLine, ConferenceRows } from "../../parts/conference-rows";
import { kind, linked, organs, thing } from "../lists/filters";
import { listPage } from "../lists/list-page";

/** `/conferences` */
export const conferencesPage = listPage<ConferenceLine>({
  path: "conferences",
  field: "conferences",
  type: "Conference",
  title: "Conferences",
  description: "Summits, ministerial meetings, forums, festivals and other meetings, from 1992 on.",
  selection: "...ConferenceRow",
  filters: [
    thing("body", "Organized by"),
    kind("Kind"),
    thing("state", "Held in"),
    kind("Status", "status", "STATUS"),
    ...["series", "place", "participant", "topic"].map(linked),
    organs,
  ],
  orders: { DATE_DESC: "newest first", DATE_ASC: "oldest first", NAME_ASC: "by name" },
  hasText: true,
  hasYear: true,
  rows: (items) => <ConferenceRows of={items} />,
});
