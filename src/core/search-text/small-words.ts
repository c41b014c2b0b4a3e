import { foldedKey } from "./folded-key";

/**
 * Prepositions, postpositions, conjunctions, articles and particles, as closed lists: the function
 * words that the Universal Dependencies treebanks of these languages tag ADP, CCONJ, SCONJ, DET (the
 * articles) and PART (https://universaldependencies.org/u/pos/), and the words for `year` that stand
 * behind a number. What is also an everyday part of names here (`new`, `Ata`, `WHO`) is left out.
 */
const WORDS: Readonly<Record<string, string>> = {
  en: `a an the of in on at to from by for with and or as into about between among during after before
    under over against within without near via per is are was were its year years`,
  tr: `ve veya ya ile için hakkında üzerine üzere dair göre kadar sonra önce arasında de da ki bu şu bir
    yıl yılı yılında yılının yılındaki`,
  az: "və və ya ilə üçün haqqında barədə üzrə görə qədər sonra əvvəl arasında da də ki bu bir il ili ildə ilin ilində ilinin",
  kk: `және мен бен пен менен үшін туралы жайлы бойынша дейін кейін бұрын арасында да де та те бұл бір
    жыл жылы жылғы жылдың жылдағы`,
  ky: `жана менен үчүн жөнүндө тууралуу боюнча чейин кийин мурун ортосунда да де дагы бул бир жыл жылы
    жылдын жылкы жылында жылдагы`,
  uz: `va bilan uchun haqida toʻgʻrisida boʻyicha qadar keyin oldin orasida ham bu bir yil yili yilgi
    yilda yilning ва билан учун ҳақида бўйича йил йили йилги йилда йилнинг`,
  tk: `we bilen üçin hakda hakynda barada boýunça çenli soň öň arasynda hem bu bir ýyl ýyly ýylyň
    ýylda ýylynda ýylky`,
  hu: `a az egy és meg is vagy ban ben hogy között alatt felett mellett után előtt szerint által
    ellen év évi évben`,
  ru: `в во на и с со к ко о об обо от до для из за по при под над между у через после перед или а но
    же ли г гг год года году годом годов годы`,
  tt: "һәм белән өчен турында буенча кадәр соң элек арасында да дә бу бер ел елы елгы елда елның",
};

const SMALL: ReadonlySet<string> = new Set(
  Object.values(WORDS)
    .flatMap((words) => words.match(/\S+/g) ?? [])
    .map((word) => foldedKey(word.replaceAll("ʻ", "ʼ"))),
);

/** Whether a word only ties others together, in one of the languages of the graph. */
export function isSmallWord(folded: string): boolean {
  return SMALL.has(folded);
}
