import { signal } from "@preact/signals";
import { tell } from "../shell/notice";
import { answer } from "../state/answers";
import { active, titleOf } from "../state/tabs";
import { Menu } from "./menu";
import { exported, rowPaths } from "./rows";

/** The formats of `/export`, those that people ask for first. */
const FORMATS = [
  "csv",
  "xlsx",
  "json",
  "ndjson",
  "parquet",
  "ics",
  "geojson",
  "jsonld",
  "ttl",
] as const;

/** What a row is, where the answer has several lists; null is what the server takes. */
const rows = signal<string | null>(null);

/** Downloads what the operation gives, with its variables, its lists followed to their end. */
export function DownloadMenu() {
  const paths = rowPaths(answer.value?.data);
  const chosen = paths.includes(rows.value ?? "") ? rows.value : null;
  return (
    <Menu title="Download">
      {paths.length > 1 && (
        <label>
          A row is{" "}
          <select
            value={chosen ?? ""}
            onChange={(event) => {
              rows.value = event.currentTarget.value || null;
            }}
          >
            <option value="">the outermost list’s</option>
            {paths.map((path) => (
              <option key={path}>{path}</option>
            ))}
          </select>
        </label>
      )}
      {FORMATS.map((format) => (
        <button key={format} type="button" onClick={() => void download(format, chosen)}>
          {format}
        </button>
      ))}
    </Menu>
  );
}

async function download(format: string, path: string | null): Promise<void> {
  const tab = active.peek();
  if (tab === null) return;
  tell(`Making the ${format}…`);
  try {
    const response = await exported(tab, format, path);
    save(await response.blob(), `${titleOf(tab)}.${format}`);
    tell(`Downloaded ${titleOf(tab)}.${format}.`);
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
  }
}

function save(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
