import type { ComponentChildren } from "preact";

interface BoxProps {
  readonly isTicked: boolean;
  readonly name: string;
  readonly path: string;
  readonly onToggle: () => void;
  readonly children?: ComponentChildren;
}

/** A box with the name of what it stands for; those who do not see the tree hear the path. */
export function Box({ isTicked, name, path, onToggle, children }: BoxProps) {
  return (
    <label>
      <input type="checkbox" aria-label={`${path}${name}`} checked={isTicked} onChange={onToggle} />{" "}
      <span>{name}</span> {children}
    </label>
  );
}
