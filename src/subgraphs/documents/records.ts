import { CONFIDENCES, type Confidence } from "../../core/confidence";
import type { Names } from "../../core/names";
import { Refers, RefersToEach } from "../../core/records/references";
import {
  EdtfDate,
  NamesByLanguage,
  OneOf,
  Optional,
  Slug,
  Text,
  Url,
} from "../../core/records/rules";
import { DOCUMENT_KINDS } from "./tables";

/** `data/documents/<id>.yaml`. */
export class DocumentRecord {
  @Slug() readonly id!: string;
  @OneOf(DOCUMENT_KINDS) readonly kind!: (typeof DOCUMENT_KINDS)[number];
  @NamesByLanguage() readonly names!: Names;
  @Optional() @EdtfDate() readonly date?: string;
  @Optional() @Refers("Conference") readonly conference?: string;
  @Optional() @Refers("Body") readonly body?: string;
  @Optional() @Refers("Place") readonly place?: string;
  @Optional() @RefersToEach("State", "Body") readonly signatories?: string[];
  @Optional() @EdtfDate() readonly entered_into_force?: string;
  @Optional() @Url() readonly url?: string;
  @Optional() @Text() readonly summary?: string;
  @Optional() @Text() readonly note?: string;
  @RefersToEach("Source") readonly cites!: string[];
  @OneOf(CONFIDENCES) readonly confidence!: Confidence;
}
