import { useSite } from "../pages/site";
import { writtenDate } from "./dates";

/** A date as the reader's language writes it; nothing where there is none. */
export function Day({ edtf }: { edtf: string | null }) {
  const { language } = useSite();
  if (edtf === null) return null;
  const { text, isAbout } = writtenDate(edtf, language);
  const isMachineReadable = /^\d{4}(-\d{2}){0,2}$/.test(edtf);
  return (
    <>
      {isAbout && <span class="doubt">about </span>}
      <time
        {...(isMachineReadable && { dateTime: edtf })}
        {...(language !== "en" && /\p{L}/u.test(text) && { lang: language })}
      >
        {text}
      </time>
    </>
  );
}
