/** The first example in TypeScript of a README. Throws where there is none. */
export function readmeExample(readme: string): string {
  const example = /```ts\n(?<code>.*?)```/s.exec(readme)?.groups?.["code"]
  if (example === undefined) throw new Error("Expected an example in TypeScript in the README")
  return example
}
