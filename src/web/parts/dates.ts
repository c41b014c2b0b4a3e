const FORMS = {
  year: { year: "numeric" },
  month: { year: "numeric", month: "long" },
  day: { year: "numeric", month: "long", day: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

type Precision = keyof typeof FORMS;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Bounded by the languages there are, times three. */
function formatter(language: string, precision: Precision): Intl.DateTimeFormat {
  const key = `${language} ${precision}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    ...FORMS[precision],
    timeZone: "UTC",
  });
  formatters.set(key, made);
  return made;
}

/** A date as a language writes it, and what is doubtful of it. */
export interface WrittenDate {
  readonly text: string;
  /** Whether it is a year or a day near it; EDTF's `~`, `?` and `%`. */
  readonly isAbout: boolean;
}

/** One date of EDTF, `2009`, `2009-10`, `2009-10-03`, `2018~`, in words; null where it is no such date. */
function writtenPoint(edtf: string, language: string): WrittenDate | null {
  const [, digits = "", doubt = ""] = /^(\d{4}(?:-\d{2}){0,2})([~?%]?)$/.exec(edtf) ?? [];
  if (digits === "") return null;
  const precision: Precision = digits.length === 4 ? "year" : digits.length === 7 ? "month" : "day";
  const [year = 0, month = 1, day = 1] = digits.split("-").map(Number);
  const moment = new Date(Date.UTC(year, month - 1, day));
  // A year alone is a number in every language; some would append a word for "year".
  const text = precision === "year" ? String(year) : formatter(language, precision).format(moment);
  return { text, isAbout: doubt !== "" };
}

/**
 * A date of EDTF, or an interval of two, as a language writes it. What is in no form that is known here comes
 * as it is.
 */
export function writtenDate(edtf: string, language: string): WrittenDate {
  const [start = "", end] = edtf.split("/");
  const from = writtenPoint(start, language);
  const to = end === undefined ? null : writtenPoint(end, language);
  if (from === null || (end !== undefined && to === null)) return { text: edtf, isAbout: false };
  if (to === null) return from;
  const isAbout = from.isAbout || to.isAbout;
  if (start.length === 10 && end?.length === 10) {
    const days = formatter(language, "day");
    return { text: days.formatRange(new Date(start), new Date(end)), isAbout };
  }
  return { text: `${from.text} – ${to.text}`, isAbout };
}
