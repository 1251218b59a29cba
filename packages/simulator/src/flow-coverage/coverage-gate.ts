import type { CoverageReport, FlowTransition } from "./flow-coverage.ts"

/** A transition that need not be covered, and why. */
export interface CoverageException {
  readonly flow: string
  readonly from: string
  readonly by: string
  readonly reason: string
}

/** What keeps the gate shut; it is open when both lists are empty. */
export interface CoverageGate {
  readonly uncovered: readonly (FlowTransition & { readonly flow: string })[]
  /** Exceptions for transitions that are covered, or that no flow has. */
  readonly needless: readonly CoverageException[]
}

/** Checks that a report covers all transitions but the exceptions, and that every exception is needed. */
export function coverageGate(
  { flows }: CoverageReport,
  exceptions: readonly CoverageException[],
): CoverageGate {
  const missing = flows.flatMap(({ flow, missingTransitions }) =>
    missingTransitions.map((transition) => ({ ...transition, flow })),
  )
  return {
    uncovered: missing.filter((each) => !exceptions.some((exception) => isFor(exception, each))),
    needless: exceptions.filter((exception) => !missing.some((each) => isFor(exception, each))),
  }
}

function isFor(
  exception: CoverageException,
  { flow, from, by }: { readonly flow: string; readonly from: string; readonly by: string },
): boolean {
  return exception.flow === flow && exception.from === from && exception.by === by
}
