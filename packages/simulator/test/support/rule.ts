import { it } from "vitest"

/**
 * A test of one rule of the flow language: the action type, the rule in words, and where it comes from. Grades: S checked
 * against the service by a public project, D AWS documentation, E seen in exports, X sources disagree (docs/fidelity.md
 * says which was chosen). Keys of sources are those of the reference: ADG23, DEV26, FAC, PAC, AICC, CORP.
 */
export function rule(
  type: string,
  [words, source]: readonly [words: string, source: string],
  test: () => Promise<void> | void,
): void {
  it(`${type}: ${words} [${source}]`, test)
}
