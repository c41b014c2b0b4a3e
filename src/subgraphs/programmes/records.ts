import { CONFIDENCES, type Confidence } from "../../core/confidence";
import type { Names } from "../../core/names";
import { Refers, RefersToEach } from "../../core/records/references";
import {
  EdtfPeriod,
  ListOf,
  Matching,
  NamesByLanguage,
  OneOf,
  Optional,
  Slug,
  Text,
} from "../../core/records/rules";

/** To what a title of a year was given, in `designations`. */
export class DesignationRecord {
  @Slug() readonly id!: string;
  @Matching(/^\d{4}$/, 'a year such as "2024", in quotes') readonly year!: string;
  @Optional() @Refers("Place") readonly place?: string;
  @Optional() @Refers("State") readonly state?: string;
  @Optional() @Text() readonly honours?: string;
  @Optional() @EdtfPeriod() readonly period?: string;
  @Optional() @Text() readonly note?: string;
  @RefersToEach("Source") readonly cites!: string[];
  @OneOf(CONFIDENCES) readonly confidence!: Confidence;
}

/** `data/programmes/<id>.yaml`: a line of titles. */
export class ProgrammeRecord {
  @Slug() readonly id!: string;
  @NamesByLanguage() readonly names!: Names;
  @Optional() @Refers("Body") readonly body?: string;
  @ListOf(() => DesignationRecord) readonly designations!: DesignationRecord[];
  @RefersToEach("Source") readonly cites!: string[];
}
