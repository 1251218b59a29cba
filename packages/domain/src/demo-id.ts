import type { DemoId } from "./demo.ts"

/** Parses a demo's id, which is 8 to 64 small letters and digits; undefined otherwise. */
export function demoId(raw: string): DemoId | undefined {
  return /^[0-9a-z]{8,64}$/u.test(raw) ? (raw as DemoId) : undefined
}
