/** Rewrites a name as another convention would write it; null where that changes nothing. */
export type Transcription = (name: string) => string | null;

type Rules = readonly (readonly [from: string, to: string])[];

/** Applies the first rule that fits at each place, in small and capital letters. */
function rewriting(rules: Rules): Transcription {
  const table = new Map(rules);
  const longestFirst = rules.map(([from]) => from).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.join("|"), "giu");
  return (name) => {
    const written = name.replace(pattern, (found) => {
      const to = table.get(found.toLocaleLowerCase("en").normalize("NFC")) ?? found;
      const isCapital = found[0] !== found[0]?.toLowerCase();
      return isCapital ? to.charAt(0).toUpperCase() + to.slice(1) : to;
    });
    return written === name ? null : written;
  };
}

const pairs = (text: string): Rules =>
  text.split(" ").map((pair) => {
    const [from = "", to = ""] = pair.split(":");
    return [from, to];
  });

/** No diacritics: what a keyboard without them gives. */
export function stripped(name: string): string | null {
  const plain = name
    .replace(/[ʻʼ‘’']/gu, "")
    .replaceAll("ı", "i")
    .replaceAll("ə", "e")
    .replaceAll("Ə", "E")
    .normalize("NFD")
    .replace(/(?<=\p{Script=Latin})\p{Mn}+/gu, "")
    .normalize("NFC");
  return plain === name ? null : plain;
}

/** Kazakh, Kyrgyz, Tatar and Uzbek typed on a Russian keyboard. */
export const russianKeyboard = rewriting(
  pairs("ә:а ғ:г қ:к ң:н ө:о ұ:у ү:у һ:х ҳ:х і:и җ:ж ў:у ё:е"),
);

/** Conventions in which one Latin spelling is rewritten into another. */
export const LATIN_CONVENTIONS: Readonly<Record<string, Transcription>> = {
  "English for Turkish and Azerbaijani letters": rewriting(
    pairs("ş:sh ç:ch ğ:gh c:j ı:y ə:a ö:o ü:u x:kh q:g i̇:i"),
  ),
  "Turkish for English spelling": rewriting(
    pairs("dzh:c zh:j kh:h sh:ş ch:ç gh:ğ j:c y:y q:k w:v x:h"),
  ),
  "Azerbaijani for English spelling": rewriting(pairs("zh:j kh:x sh:ş ch:ç gh:ğ j:c w:v k:q")),
  "Turkmen for English spelling": rewriting(pairs("zh:ž kh:h sh:ş ch:ç gh:g y:ý v:w")),
  "dj for j": rewriting(pairs("j:dj")),
  "zh for j": rewriting(pairs("j:zh")),
  "j for zh": rewriting(pairs("zh:j")),
  "q for k": rewriting(pairs("kh:kh k:q")),
  "k for q": rewriting(pairs("q:k")),
  "h for kh": rewriting(pairs("kh:h")),
  "kh for h": rewriting(pairs("sh:sh ch:ch gh:gh kh:kh zh:zh h:kh")),
  "g for gh": rewriting(pairs("gh:g")),
  "-ev for -yev": rewriting(pairs("yev:ev")),
  "-yev for -ev": (name) => changed(name, name.replace(/(?<=[aeiou])ev(?=a?(?!\p{L}))/gu, "yev")),
  "-ov for -ow": rewriting(pairs("ow:ov ew:ev")),
  "i for y": (name) => changed(name, name.replace(/(?<=[^aeiou\s])y(?=[^aeiou\s])/gu, "i")),
  "y for i": (name) => changed(name, name.replace(/(?<=[aeou])i(?=[^aeiou\s])/gu, "y")),
  "oe, ue for ö, ü": rewriting(pairs("ö:oe ü:ue")),
  "a for ə": rewriting(pairs("ə:a")),
};

/** Russian practical transcription of English-spelled Turkic names. */
const TO_RUSSIAN = rewriting(
  pairs(
    "shch:щ dzh:дж yev:ев zh:ж kh:х sh:ш ch:ч gh:г ts:ц ya:я yu:ю yo:ё ye:е ay:ай ey:ей iy:ий oy:ой " +
      "uy:уй j:дж a:а b:б c:к d:д e:е f:ф g:г h:х i:и k:к l:л m:м n:н o:о p:п q:к r:р s:с t:т " +
      "u:у v:в w:в x:х y:ы z:з",
  ),
);

/** Latin to Cyrillic, for plain English spelling only; an initial e is э, as Russian writes it. */
export function toCyrillic(name: string): string | null {
  if (!/^[A-Za-z .-]+$/.test(name)) return null;
  return TO_RUSSIAN(name.replace(/\bE/g, "Э").replace(/\be/g, "э"));
}

const LETTERS =
  "а:a б:b в:v г:g д:d з:z и:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f ш:sh ч:ch э:e";

/** Conventions in which Cyrillic is written in Latin letters. */
export const FROM_CYRILLIC: Readonly<Record<string, Transcription>> = {
  "BGN/PCGN": rewriting(
    pairs(
      `${LETTERS} е:e ё:yo ж:zh й:y х:kh ц:ts щ:shch ъ: ы:y ь: ю:yu я:ya ә:a ғ:gh қ:q ң:ng ө:o ` +
        "ұ:u ү:u һ:h і:i җ:j ў:o ҳ:h",
    ),
  ),
  "Turkish newspapers": rewriting(
    pairs(
      "дж:c а:a б:b в:v г:g д:d е:e ё:yo ж:j з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u " +
        "ф:f х:h ц:ts ч:ç ш:ş щ:ş ъ: ы:ı ь: э:e ю:yu я:ya ә:e ғ:ğ қ:k ң:n ө:ö ұ:u ү:ü һ:h і:i " +
        "җ:c ў:o ҳ:h",
    ),
  ),
  "ISO 9 as journalists type it": rewriting(
    pairs(
      `${LETTERS} е:e ё:jo ж:zh й:j х:h ц:c щ:shh ъ: ы:y ь: ю:ju я:ja ә:a ғ:g қ:k ң:n ө:o ұ:u ` +
        "ү:u һ:h і:i җ:zh ў:u ҳ:h",
    ),
  ),
};

function changed(from: string, to: string): string | null {
  return from === to ? null : to;
}
