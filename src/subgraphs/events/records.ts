import { CONFIDENCES, type Confidence } from "../../core/confidence";
import type { Names } from "../../core/names";
import { Refers, RefersToEach } from "../../core/records/references";
import {
  Count,
  EdtfDate,
  EdtfSpan,
  ListOf,
  NamesByLanguage,
  OneOf,
  Optional,
  Slug,
  Slugs,
  Text,
  Texts,
} from "../../core/records/rules";
import {
  ATTENDANCE_QUALIFIERS,
  ATTENDANCE_UNITS,
  CONFERENCE_KINDS,
  CONFERENCE_STATUSES,
  PARTICIPATION_ROLES,
  SESSION_KINDS,
} from "./values";

/** `data/series/<id>.yaml`. */
export class SeriesRecord {
  @Slug() readonly id!: string;
  @NamesByLanguage() readonly names!: Names;
  @Optional() @Refers("Body") readonly body?: string;
  @Optional() @Refers("Body") readonly organ?: string;
  @RefersToEach("Source") readonly cites!: string[];
}

/** How many came, in `attendance`. */
export class AttendanceRecord {
  @Count() readonly count!: number;
  @OneOf(ATTENDANCE_QUALIFIERS) readonly qualifier!: (typeof ATTENDANCE_QUALIFIERS)[number];
  @OneOf(ATTENDANCE_UNITS) readonly unit!: (typeof ATTENDANCE_UNITS)[number];
}

/** A part of a conference with a title of its own, in `sessions`. */
export class SessionRecord {
  @Slug() readonly id!: string;
  @Text() readonly title!: string;
  @OneOf(SESSION_KINDS) readonly kind!: (typeof SESSION_KINDS)[number];
  @Count() readonly order!: number;
  @RefersToEach("Source") readonly cites!: string[];
}

/** Who took part, in `participants`: a person, a body or a state. */
export class ParticipationRecord {
  @Optional() @Refers("Person") readonly person?: string;
  @Optional() @Refers("Body") readonly body?: string;
  @Optional() @Refers("State") readonly state?: string;
  @OneOf(PARTICIPATION_ROLES) readonly role!: (typeof PARTICIPATION_ROLES)[number];
  @Optional() @Refers("Office") readonly office?: string;
  @Optional() @Text() readonly capacity?: string;
  @Optional() @Refers("Body", "State") readonly on_behalf_of?: string;
  @Optional() @Refers("Session") readonly session?: string;
  @RefersToEach("Source") readonly cites!: string[];
}

/** What somebody said, in `statements`. */
export class StatementRecord {
  @Refers("Person") readonly person!: string;
  @EdtfDate() readonly date!: string;
  @Text() readonly summary!: string;
  @Optional() @Slugs() readonly topics?: string[];
  @RefersToEach("Source") readonly cites!: string[];
}

/** `data/conferences/<year>/<id>.yaml`. */
export class ConferenceRecord {
  @Slug() readonly id!: string;
  @OneOf(CONFERENCE_KINDS) readonly kind!: (typeof CONFERENCE_KINDS)[number];
  @NamesByLanguage() readonly names!: Names;
  @Optional() @Texts() readonly also?: string[];
  @Optional() @Refers("Series") readonly series?: string;
  @Optional() @Count() readonly number?: number;
  @Optional() @Text() readonly theme?: string;
  @EdtfSpan() readonly date!: string;
  @Optional() @Refers("Place") readonly place?: string;
  @Optional() @Text() readonly venue?: string;
  @Optional() @RefersToEach("Body", "State") readonly organizers?: string[];
  @Optional() @Refers("Conference") readonly part_of?: string;
  @OneOf(CONFERENCE_STATUSES) readonly status!: (typeof CONFERENCE_STATUSES)[number];
  @Optional() @ListOf(() => AttendanceRecord) readonly attendance?: AttendanceRecord[];
  @Optional() @ListOf(() => SessionRecord) readonly sessions?: SessionRecord[];
  @Optional() @ListOf(() => ParticipationRecord) readonly participants?: ParticipationRecord[];
  /** The documents say themselves of which conference they are; this list is checked by it. */
  @Optional() @RefersToEach("Document") readonly documents?: string[];
  @Optional() @Texts() readonly outcomes?: string[];
  @Optional() @ListOf(() => StatementRecord) readonly statements?: StatementRecord[];
  @Optional() @Slugs() readonly topics?: string[];
  @Optional() @Text() readonly note?: string;
  @RefersToEach("Source") readonly cites!: string[];
  @OneOf(CONFIDENCES) readonly confidence!: Confidence;
}
