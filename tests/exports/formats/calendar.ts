import { conference, connection, rootOf } from "../fixture";

const SHUSHA = {
  __typename: "Place",
  id: "shusha",
  name: "Şuşa",
  latitude: 39.7601,
  longitude: 46.7499,
};

/** Conferences with what calendars, maps and graphs are made of. */
export const CONFERENCES = rootOf([
  conference("summit-2021", {
    name: "8th Summit; “Green, smart”",
    names: [
      { lang: "en", text: "8th Summit" },
      { lang: "kk", text: "8-ші саммит" },
    ],
    startDate: "2021-11-12",
    endDate: "2021-11-13",
    theme: "Green technologies\nand smart cities",
    venue: "Democracy and Freedoms Island",
    place: SHUSHA,
    number: 8,
    isOpen: false,
    attendance: [
      { count: 300, qualifier: "ABOUT" },
      { count: 9, qualifier: "EXACT" },
    ],
    citations: [
      { source: { id: "ots-2021", title: "Declaration", url: "https://www.turkicstates.org/a b" } },
    ],
    organizers: [
      {
        __typename: "Body",
        id: "ots",
        name: "Organization of Turkic States",
        acronym: "OTS",
        alsoKnownAs: ["Turkic Council"],
        website: "https://www.turkicstates.org",
        wikidata: "Q752374",
        period: { edtf: "2009-10-03/..", start: "2009-10-03", end: null, isOngoing: true },
      },
    ],
    participations: connection([
      {
        id: "summit-2021:host",
        role: "HOST",
        participant: { id: "ilham-aliyev", name: "İlham Əliyev", born: "1961" },
      },
    ]),
  }),
  conference("forum-2026", {
    startDate: "2026-10",
    status: "SCHEDULED",
    url: "https://example.org/f",
  }),
  conference("congress-1926", {
    startDate: "1926~",
    status: "CANCELLED",
    place: { ...SHUSHA, latitude: null },
  }),
  conference("undated", { startDate: null }),
]);
