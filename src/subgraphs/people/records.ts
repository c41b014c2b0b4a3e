import { CONFIDENCES, type Confidence } from "../../core/confidence";
import type { Names } from "../../core/names";
import { Refers, RefersToEach } from "../../core/records/references";
import {
  EdtfDate,
  EdtfDates,
  EdtfPeriod,
  Flag,
  ListOf,
  NamesByLanguage,
  OneOf,
  Optional,
  Slug,
  Text,
  Texts,
  WikidataId,
} from "../../core/records/rules";
import { GENDERS, OFFICE_KINDS } from "./tables";

/** `data/people/<id>.yaml`. */
export class PersonRecord {
  @Slug() readonly id!: string;
  @NamesByLanguage() readonly names!: Names;
  @Text() readonly given!: string;
  @Text() readonly family!: string;
  @Optional() @Text() readonly honorific?: string;
  @Optional() @Texts() readonly also?: string[];
  @Optional() @RefersToEach("State") readonly citizenship?: string[];
  @Optional() @EdtfDate() readonly born?: string;
  @Optional() @EdtfDate() readonly died?: string;
  @Optional() @OneOf(GENDERS) readonly gender?: (typeof GENDERS)[number];
  @Optional() @WikidataId() readonly wikidata?: string;
  @Optional() @Text() readonly note?: string;
  @RefersToEach("Source") readonly cites!: string[];
}

/** Who held an office, in `terms`. */
export class TermRecord {
  @Refers("Person") readonly person!: string;
  @Optional() @EdtfPeriod() readonly period?: string;
  @Optional() @EdtfDates() readonly attested?: string[];
  @Optional() @Flag() readonly acting?: true;
  @Optional() @Refers("State") readonly nominated_by?: string;
  @Optional() @Text() readonly note?: string;
  @RefersToEach("Source") readonly cites!: string[];
  @OneOf(CONFIDENCES) readonly confidence!: Confidence;
}

/** `data/offices/<id>.yaml`: a post of a body or of a state. */
export class OfficeRecord {
  @Slug() readonly id!: string;
  @OneOf(OFFICE_KINDS) readonly kind!: (typeof OFFICE_KINDS)[number];
  @NamesByLanguage() readonly titles!: Names;
  @Optional() @Refers("Body") readonly body?: string;
  @Optional() @Refers("State") readonly state?: string;
  @ListOf(() => TermRecord) readonly terms!: TermRecord[];
  @RefersToEach("Source") readonly cites!: string[];
}
