import { useGraphiQL, useMonaco } from "@graphiql/react";
import { useEffect } from "react";

/** Names of the editors' colour themes; `EditorSetup` defines what is in them. */
export const editorTheme = { light: "kenesh-light", dark: "kenesh-dark" };

const CLEAR = "#00000000";

/** The editor's own colours with the accent and panel colours of `playground.css`. */
const colors = (accent: string, panel: string) => ({
  "editor.background": CLEAR,
  "scrollbar.shadow": CLEAR,
  focusBorder: accent,
  "textLink.foreground": accent,
  "textLink.activeForeground": accent,
  "editorLink.activeForeground": accent,
  "editorWidget.background": panel,
  "editorHoverWidget.background": panel,
  "editorSuggestWidget.background": panel,
  "editorSuggestWidget.selectedBackground": `${accent}26`,
  "list.highlightForeground": accent,
  "list.focusHighlightForeground": accent,
  "list.hoverBackground": `${accent}14`,
  "menu.background": panel,
  "menu.selectionBackground": `${accent}26`,
  "quickInput.background": panel,
  "quickInputList.focusBackground": `${accent}26`,
});

/** Gives the editors our colours and long lines a break, once they are loaded; shows nothing. */
export function EditorSetup() {
  const { monaco } = useMonaco();
  const theme = useGraphiQL((state) => state.monacoTheme);
  const queryEditor = useGraphiQL((state) => state.queryEditor);

  useEffect(() => {
    if (!monaco) return;
    monaco.editor.defineTheme(editorTheme.light, {
      base: "vs",
      inherit: true,
      colors: colors("#0b7a78", "#ffffff"),
      rules: [{ token: "argument.identifier.gql", foreground: "#5f5bc4" }],
    });
    monaco.editor.defineTheme(editorTheme.dark, {
      base: "vs-dark",
      inherit: true,
      colors: colors("#4fd1c5", "#12211f"),
      rules: [
        { token: "argument.identifier.gql", foreground: "#a5a1ff" },
        { token: "comment", foreground: "#8fb08a" },
      ],
    });
    // Editors that were made before the theme had a meaning took the editor's own instead.
    if (theme) monaco.editor.setTheme(theme);
  }, [monaco, theme]);

  useEffect(() => queryEditor?.updateOptions({ wordWrap: "on" }), [queryEditor]);
  return null;
}
