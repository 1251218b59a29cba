import type { IdentityStore } from "@call-center/domain"

const unasked = () => Promise.reject(new Error("every number is delivered by the network here"))

/** What is measured are calls from numbers that need no proof. */
export const noProofs: IdentityStore = {
  giveNumber: unasked,
  isProven: unasked,
  sendCode: unasked,
  prove: unasked,
}
