/** The licence of the data, as people and machines read it: what `dataset { licence }` names by its SPDX identifier. */
export const LICENCE = {
  name: "CC BY 4.0",
  url: "https://creativecommons.org/licenses/by/4.0/",
} as const;
