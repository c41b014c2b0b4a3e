const filled = (piece: string) => [...piece.repeat(200)].slice(0, 200).join("");

/** Texts that cost most: very common words, beginnings of one letter, as many words as there is room for. */
export const WORST_TEXTS: readonly string[] = [
  ...["a", "t", "м", "of", "of the", "a b", "m s", "the republic of the"],
  ...[
    "a b c d e f g h i j k l m n o p q r s t u v w x y z",
    "а б в г д е ж з и к л м н о п р с т у",
  ],
  ...["a ", "a b ", "I ", "of the ", "turk ", "saky sady naki gari mari kari bari sari "].map(
    filled,
  ),
  filled("the republic of kazakhstan president "),
  filled("meeting of the ministers of turkic states council organization "),
  ...["president of the republic of the state", "presidnet of the repulbic of the sttae"],
  ...["kari bari", "turkic meetng", "2024 2023", "1 2 3 4 5 6 7 8 9"],
];
