import type { ActionRole } from "../rule/action-rule.ts"

/** Dark text is readable on each fill (contrast over 10:1). */
export const roleColours: Readonly<
  Record<ActionRole, { readonly fill: string; readonly line: string }>
> = {
  speaks: { fill: "#dbeafe", line: "#2563eb" },
  listens: { fill: "#dcfce7", line: "#15803d" },
  decides: { fill: "#fef3c7", line: "#b45309" },
  leaves: { fill: "#e2e8f0", line: "#475569" },
  works: { fill: "#f8fafc", line: "#94a3b8" },
}

export const errorColour = { line: "#c2410c", text: "#9a3412", fill: "#ffedd5" } as const
