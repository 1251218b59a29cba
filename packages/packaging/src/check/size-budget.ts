import type { PublishedPackage } from "./published-packages.ts"

/** Sizes in bytes. */
export interface MeasuredSizes {
  readonly packed: number
  readonly unpacked: { readonly bytes: number; readonly files: number }
}

/** The sizes in words, and what is too large, if anything is. */
export function withinBudget(
  { packedKilobytes, unpackedKilobytes }: Omit<PublishedPackage, "folder">,
  { packed, unpacked }: MeasuredSizes,
): { readonly text: string; readonly problem: string | undefined } {
  const sizes = [
    { is: kilobytes(packed), budget: packedKilobytes, what: "packed" },
    { is: kilobytes(unpacked.bytes), budget: unpackedKilobytes, what: "unpacked" },
  ]
  const text = sizes.map(({ is, budget, what }) => `${is} of ${budget} KB ${what}`).join(", ")
  const over = sizes.filter(({ is, budget }) => is > budget)
  return {
    text: `${text}, ${unpacked.files} files`,
    problem:
      over.length === 0
        ? undefined
        : `expected at most ${over.map(({ budget, what }) => `${budget} KB ${what}`).join(" and ")}: make it smaller, or raise the budget in published-packages.ts`,
  }
}

/** Rounded up. */
function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1000)
}
