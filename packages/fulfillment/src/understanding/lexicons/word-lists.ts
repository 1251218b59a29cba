/** Phrases written as one text, separated by commas. */
export function phrases(text: string): readonly string[] {
  return text
    .split(",")
    .map((phrase) => phrase.trim().replaceAll(/\s+/gu, " "))
    .filter((phrase) => phrase !== "")
}

/** Values of phrases written as one text: groups separated by semicolons have one value each, counted from `first` by `step`. */
export function counted(text: string, first: number, step = 1): Readonly<Record<string, number>> {
  return Object.fromEntries(
    text
      .split(";")
      .flatMap((group, index) => phrases(group).map((phrase) => [phrase, first + index * step])),
  )
}
