import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { unseenIn, unseenMessage } from "../../src/data/characters/unseen";
import { formatProblem } from "../../src/data/problem";
import { readSourceFile } from "../../src/data/source-file";

function read(content: string | Buffer) {
  const folder = mkdtempSync(join(tmpdir(), "kenesh-characters-"));
  try {
    const path = join(folder, "a.yaml");
    writeFileSync(path, content);
    const { value, problems } = readSourceFile(path, "a.yaml");
    return { value, problems: problems.map(formatProblem) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("letters that look the same are the same, in keys and values, typed or escaped", () => {
  const { value, problems } = read('nu\u0308: [I\u0307stanbul, "o\\u0308"]\n');
  expect(value).toEqual({ nü: ["İstanbul", "ö"] });
  expect(problems).toEqual([]);
});

test("each character that cannot be seen is a problem at its place, and the file is still read", () => {
  const { value, problems } = read("\ufeffa: x\r\nb: c\u00add\n# \ue000\ttab\n");
  expect(value).toEqual({ a: "x", b: "c\u00add" });
  expect(problems).toEqual([
    "a.yaml:1:1: U+FEFF ZERO WIDTH NO-BREAK SPACE cannot be seen, expected the text without it",
    "a.yaml:2:5: U+00AD SOFT HYPHEN cannot be seen, expected the text without it",
    "a.yaml:3:3: U+E000 <private-use-E000> cannot be seen, expected the text without it",
    "a.yaml:3:4: U+0009 CHARACTER TABULATION cannot be seen, expected the text without it",
  ]);
});

test("bytes that are no UTF-8 are found by what stands for them", () => {
  expect(read(Buffer.from([0x61, 0x3a, 0x20, 0xff])).problems).toEqual([
    expect.stringContaining("1:4: U+FFFD REPLACEMENT CHARACTER"),
  ]);
});

test.each([
  ["\u0000", "NULL"],
  ["\u000c", "FORM FEED"],
  ["\u009f", "APPLICATION PROGRAM COMMAND"],
  ["\u200c", "ZERO WIDTH NON-JOINER"],
  ["\u2066", "LEFT-TO-RIGHT ISOLATE"],
  ["\u202f", "NARROW NO-BREAK SPACE"],
  ["\u3164", "HANGUL FILLER"],
  ["\u{e0041}", "TAG A"],
  ["\u{e0100}", "VARIATION SELECTOR-17"],
  ["\ud800", "<surrogate-D800>"],
])("%j is named %s", (character, name) => {
  expect(unseenIn(`a${character}b`)).toEqual([{ offset: 1, character }]);
  expect(unseenMessage(character)).toContain(` ${name} cannot be seen`);
});

test("letters, marks, line ends and joiners between Arabic letters are fine", () => {
  expect(unseenIn("Ўзбекистон I\u0307\r\nمی\u200cخواهم ۱ — “x”\n")).toEqual([]);
});
