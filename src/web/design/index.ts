import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A file that never changes under its path, as that bears the hash of its content. */
export interface Asset {
  /** Below the root of the site. */
  readonly path: string;
  readonly mediaType: string;
  readonly content: string;
  readonly isNamedByContent: boolean;
}

/** The style sheet, in the order of the cascade. */
const SHEETS = ["tokens.css", "base.css", "frame.css", "parts.css", "home.css", "print.css"];

const read = (name: string): string => readFileSync(join(__dirname, name), "utf8");

function asset(name: string, ending: string, mediaType: string, content: string): Asset {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
  return { path: `design/${name}-${hash}.${ending}`, mediaType, content, isNamedByContent: true };
}

const stylesheet = asset("site", "css", "text/css; charset=utf-8", SHEETS.map(read).join("\n"));

const icon: Asset = {
  path: "icon.svg",
  mediaType: "image/svg+xml",
  content: read("icon.svg"),
  isNamedByContent: false,
};

/** What pages load. The build copies the files beside the program. */
export const design = { stylesheet, assets: [stylesheet, icon] };
