/** Configurations that between them have everything that must not be replaced. */
export const recordedVariants = ["as shipped", "with everything on"] as const
