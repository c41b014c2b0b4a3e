import { bodiesPage } from "./bodies/list";
import { bodyPage } from "./bodies/view";
import { conferencesPage } from "./conferences/list";
import { conferencePage } from "./conferences/view";
import { documentsPage } from "./documents/list";
import { documentPage } from "./documents/view";
import { startPage } from "./home/view";
import { officesPage } from "./offices/list";
import { officePage } from "./offices/view";
import type { Page } from "./page";
import { peoplePage } from "./people/list";
import { personPage } from "./people/view";
import { placesPage } from "./places/list";
import { placePage } from "./places/view";
import { programmesPage } from "./programmes/list";
import { programmePage } from "./programmes/view";
import { publishersPage } from "./publishers/list";
import { publisherPage } from "./publishers/view";
import { searchPage } from "./search/view";
import { allSeriesPage } from "./series/list";
import { seriesPage } from "./series/view";
import { sourcesPage } from "./sources/list";
import { sourcePage } from "./sources/view";
import { statesPage } from "./states/list";
import { statePage } from "./states/view";
import { termsPage } from "./terms/list";
import { topicsPage } from "./topics/list";
import { topicPage } from "./topics/view";

/** Every page of the site. */
export const pages: readonly Page[] = [
  startPage,
  bodiesPage,
  bodyPage,
  statesPage,
  statePage,
  peoplePage,
  personPage,
  conferencesPage,
  conferencePage,
  allSeriesPage,
  seriesPage,
  documentsPage,
  documentPage,
  placesPage,
  placePage,
  programmesPage,
  programmePage,
  officesPage,
  officePage,
  termsPage,
  sourcesPage,
  sourcePage,
  publishersPage,
  publisherPage,
  topicsPage,
  topicPage,
  searchPage,
];
