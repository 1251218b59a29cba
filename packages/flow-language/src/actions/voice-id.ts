/** Why what is left of Voice ID in flows should go. */
export const voiceIdEnded = "Amazon Connect Voice ID ended on 2026-05-20"
