import { createHash, randomBytes, timingSafeEqual } from "node:crypto"

/** 256 bits: nobody guesses it, however often they ask. */
const secretBytes = 32

const secretForm = /^[\w-]{43}$/

/** A new secret, fit for a path: 43 characters of base64url. */
export function newFeedSecret(bytes: (count: number) => Buffer = randomBytes): string {
  return bytes(secretBytes).toString("base64url")
}

/** Whether a text has the form of a secret. */
export function isFeedSecret(text: string): boolean {
  return secretForm.test(text)
}

/** The path that opens the feed, and the only one. */
export function feedPath(secret: string): string {
  return `/${secret}.ics`
}

/** What is kept of a secret: its SHA-256, 64 hexadecimal digits. Nobody can read the secret from it. */
export function feedSecretHash(secret: string): string {
  return createHash("sha256").update(secret).digest("hex")
}

/** Whether a secret is the one that a hash was made of, in a time that does not depend on where they differ. */
export function matchesHash(secret: string, hash: string | undefined): boolean {
  const given = Buffer.from(feedSecretHash(secret), "hex")
  const kept = Buffer.from(hash ?? "", "hex")
  return kept.length === given.length && timingSafeEqual(given, kept)
}
