/** The closed lists of the data, as they are stored. */

export const CONFERENCE_KINDS = [
  "summit",
  "informal_summit",
  "extraordinary_summit",
  "ministerial",
  "plenary",
  "conference",
  "forum",
  "congress",
  "meeting",
  "ceremony",
  "festival",
  "visit",
  "other",
] as const;

export const CONFERENCE_STATUSES = [
  "held",
  "scheduled",
  "postponed",
  "cancelled",
  "unconfirmed",
] as const;

export const SESSION_KINDS = [
  "plenary",
  "panel",
  "roundtable",
  "opening",
  "closing",
  "other",
] as const;

export const PARTICIPATION_ROLES = [
  "host",
  "chair",
  "moderator",
  "keynote",
  "speaker",
  "panellist",
  "attendee",
  "signatory",
  "observer",
  "message",
] as const;

export const ATTENDANCE_QUALIFIERS = ["exact", "about", "up_to", "at_least"] as const;

export const ATTENDANCE_UNITS = ["people", "countries", "delegations"] as const;
