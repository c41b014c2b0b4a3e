import { Refers, RefersToEach } from "../../core/records/references";
import {
  EdtfDate,
  LanguageCode,
  ListOf,
  OneOf,
  Optional,
  Slug,
  Text,
  Url,
} from "../../core/records/rules";
import { CITED_TYPES } from "./cited-types";
import { SOURCE_KINDS } from "./tables";

/** A source, in `sources` of its publisher. */
export class SourceRecord {
  @Slug() readonly id!: string;
  @Text() readonly title!: string;
  @Url() readonly url!: string;
  @Optional() @EdtfDate() readonly published?: string;
  @LanguageCode() readonly language!: string;
  @OneOf(SOURCE_KINDS) readonly kind!: (typeof SOURCE_KINDS)[number];
}

/** `data/sources/<publisher>.yaml`. */
export class PublisherRecord {
  @Slug() readonly id!: string;
  @Text() readonly publisher!: string;
  @ListOf(() => SourceRecord) readonly sources!: SourceRecord[];
}

/** What some sources say, in `readings`. */
export class ReadingRecord {
  @Text() readonly value!: string;
  @RefersToEach("Source") readonly cites!: string[];
}

/** An item of `data/open-questions.yaml`. */
export class OpenQuestionRecord {
  @Slug() readonly id!: string;
  @Refers(...CITED_TYPES) readonly about!: string;
  @Text() readonly subject!: string;
  @ListOf(() => ReadingRecord) readonly readings!: ReadingRecord[];
  @Text() readonly pick!: string;
  @Text() readonly why!: string;
}
