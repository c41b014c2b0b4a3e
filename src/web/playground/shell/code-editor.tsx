import { signal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { createEditor, EditorOptions, loadSchema, setText } from "../editor";

/** What is loaded with the editor. */
interface EditorModule {
  readonly createEditor: typeof createEditor;
  readonly loadSchema: typeof loadSchema;
  readonly setText: typeof setText;
}

type View = ReturnType<typeof createEditor>;

/** The editor, which is most of the page's bytes; null until it is loaded. */
const editorModule = signal<EditorModule | null>(null);
/** The plain field that had the focus when the editor came, and where its cursor was; null for none. */
let typedInto: { readonly label: string | null; readonly at: number } | null = null;
/** The editor of the operation; null until it is there. */
const operationView = signal<View | null>(null);

/** Loads the editor and the schema. Until then, and where that fails, plain fields do. */
export async function loadEditor(): Promise<void> {
  const loaded = await import("../editor");
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement)
    typedInto = { label: field.getAttribute("aria-label"), at: field.selectionStart };
  editorModule.value = loaded;
  await loaded.loadSchema();
}

/** Whoever typed into a plain field types on where they were. */
function typeOn(view: View, label: string): void {
  if (typedInto?.label !== label) return;
  view.dispatch({ selection: { anchor: Math.min(typedInto.at, view.state.doc.length) } });
  view.focus();
  typedInto = null;
}

/** A field for code: a plain one at once, an editor with all it knows once that is loaded. */
export function CodeEditor(options: EditorOptions) {
  const loaded = editorModule.value;
  if (loaded !== null) return <Editor {...options} module={loaded} />;
  const { kind, label, value, hint, onChange } = options;
  return (
    <textarea
      class="plain"
      aria-label={label}
      placeholder={hint}
      readOnly={kind === "answer"}
      spellcheck={false}
      value={value}
      onInput={(event) => onChange?.(event.currentTarget.value)}
    />
  );
}

type EditorProps = EditorOptions & { readonly module: EditorModule };

function Editor({ module, ...options }: EditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<View | null>(null);
  const latest = useRef(options);
  latest.current = options;

  useLayoutEffect(() => {
    if (!host.current) return;
    const onChange = (value: string) => latest.current.onChange?.(value);
    const made = module.createEditor(host.current, { ...options, onChange });
    view.current = made;
    if (options.kind === "operation") operationView.value = made;
    typeOn(made, options.label);
    return () => made.destroy();
  }, []);

  // Before anything else is typed, or an older text would come back over it.
  useLayoutEffect(() => {
    if (view.current) module.setText(view.current, options.value);
  }, [module, options.value]);

  return <div class="code" ref={host} />;
}

/** Brings the focus to the operation. */
export function focusOperation(): void {
  if (operationView.value) operationView.value.focus();
  else document.querySelector<HTMLElement>("textarea.plain")?.focus();
}
