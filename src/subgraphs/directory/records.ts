import type { Confidence } from "../../core/confidence";
import { CONFIDENCES } from "../../core/confidence";
import type { Names } from "../../core/names";
import { Refers, RefersToEach } from "../../core/records/references";
import {
  Between,
  EdtfDates,
  EdtfPeriod,
  ListOf,
  Matching,
  NamesByLanguage,
  OneOf,
  Optional,
  Slug,
  StateCode,
  Text,
  Texts,
  Url,
  WikidataId,
} from "../../core/records/rules";
import { BODY_KINDS, MEMBERSHIP_STATUSES, STATE_KINDS } from "./tables";

const NameLanguage = () =>
  Matching(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/, 'a language tag such as "tr" or "uz-Cyrl"');

/** A name that a body bore before. */
export class FormerNameRecord {
  @Text() readonly name!: string;
  @NameLanguage() readonly lang!: string;
  @Optional() @EdtfPeriod() readonly period?: string;
}

/** A name that a place bore before, with what says so. */
export class FormerPlaceNameRecord {
  @Text() readonly name!: string;
  @NameLanguage() readonly lang!: string;
  @Optional() @EdtfPeriod() readonly period?: string;
  @RefersToEach("Source") readonly cites!: string[];
}

/** Who belongs to a body, in `members`: a state or a body. */
export class MembershipRecord {
  @Optional() @Refers("State") readonly state?: string;
  @Optional() @Refers("Body") readonly body?: string;
  @OneOf(MEMBERSHIP_STATUSES) readonly status!: (typeof MEMBERSHIP_STATUSES)[number];
  @Optional() @EdtfPeriod() readonly period?: string;
  @Optional() @EdtfDates() readonly attested?: string[];
  @Optional() @Refers("Document") readonly basis?: string;
  @Optional() @Text() readonly note?: string;
  @RefersToEach("Source") readonly cites!: string[];
  @OneOf(CONFIDENCES) readonly confidence!: Confidence;
}

/** `data/bodies/<id>.yaml`. */
export class BodyRecord {
  @Slug() readonly id!: string;
  @OneOf(BODY_KINDS) readonly kind!: (typeof BODY_KINDS)[number];
  @NamesByLanguage() readonly names!: Names;
  @Optional() @Text() readonly acronym?: string;
  @Optional() @Texts() readonly also?: string[];
  @Optional() @ListOf(() => FormerNameRecord) readonly former_names?: FormerNameRecord[];
  @Optional() @Refers("Body") readonly parent?: string;
  @Optional() @Refers("Body") readonly affiliated_to?: string;
  @Optional() @EdtfPeriod() readonly period?: string;
  @Optional() @Refers("Place") readonly founded_place?: string;
  @Optional() @Refers("Document") readonly founding_document?: string;
  @Optional() @Refers("Place") readonly headquarters?: string;
  @Optional() @Refers("State") readonly state?: string;
  @Optional() @Url() readonly website?: string;
  @Optional() @WikidataId() readonly wikidata?: string;
  @Optional() @Texts() readonly working_languages?: string[];
  @Optional() @Text() readonly mandate?: string;
  @Optional() @ListOf(() => MembershipRecord) readonly members?: MembershipRecord[];
  @Optional() @Text() readonly note?: string;
  @RefersToEach("Source") readonly cites!: string[];
  @OneOf(CONFIDENCES) readonly confidence!: Confidence;
}

/** An item of `data/states.yaml`. */
export class StateRecord {
  @StateCode() readonly code!: string;
  @OneOf(STATE_KINDS) readonly kind!: (typeof STATE_KINDS)[number];
  @Optional() @Refers("State") readonly part_of?: string;
  @NamesByLanguage() readonly names!: Names;
  @Text() readonly official_name!: string;
  @Optional() @Refers("Place") readonly capital?: string;
  @Optional() @Matching(/^[A-Z]{3}$/, 'three letters such as "AZE"') readonly iso_alpha3?: string;
  @Optional()
  @Matching(/^\d{3}$/, 'three digits in quotes such as "031"')
  readonly iso_numeric?: string;
  @Optional() @WikidataId() readonly wikidata?: string;
  @Optional() @Texts() readonly also?: string[];
  @RefersToEach("Source") readonly cites!: string[];
}

/** An item of `data/places.yaml`. */
export class PlaceRecord {
  @Slug() readonly id!: string;
  @NamesByLanguage() readonly names!: Names;
  @Optional() @Texts() readonly also?: string[];
  @Optional() @ListOf(() => FormerPlaceNameRecord) readonly former_names?: FormerPlaceNameRecord[];
  @Refers("State") readonly state!: string;
  @Between(-90, 90) readonly latitude!: number;
  @Between(-180, 180) readonly longitude!: number;
  @Optional() @WikidataId() readonly wikidata?: string;
  @RefersToEach("Source") readonly cites!: string[];
}
