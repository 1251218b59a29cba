/** What credentials look like. */
const patterns = [
  ["an AWS access key", /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/],
  ["a private key", /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ["a bearer token", /\bBearer [A-Za-z0-9._-]{20,}/],
] as const

/** What credential a text holds, if any. */
export function secretIn(text: string): string | undefined {
  return patterns.find(([, pattern]) => pattern.test(text))?.[0]
}
