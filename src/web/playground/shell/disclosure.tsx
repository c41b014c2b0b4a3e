import type { ComponentChildren } from "preact";

interface DisclosureProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onToggle?: (isOpen: boolean) => void;
  readonly children: ComponentChildren;
}

/** A part of the page that one can fold away. */
export function Disclosure({ title, isOpen, onToggle, children }: DisclosureProps) {
  return (
    <details open={isOpen} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && children}
    </details>
  );
}
