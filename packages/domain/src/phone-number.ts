declare const brand: unique symbol

/** A valid number in E.164, `+12025550123`. */
export type PhoneNumber = string & { readonly [brand]: "PhoneNumber" }
