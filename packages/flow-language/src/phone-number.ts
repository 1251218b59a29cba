/** A phone number in E.164, `+12025550123`, by its form alone: whether it exists, no flow can tell. */
export const e164 = /^\+[1-9]\d{6,14}$/
