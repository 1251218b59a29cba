/** Countries whose numbers can be texted: those whose kinds of numbers are known here. */
export const textCountries = ["US", "CA", "MX", "GB", "IE", "AU", "NZ", "ES", "DE", "FR"] as const

export type TextCountry = (typeof textCountries)[number]
