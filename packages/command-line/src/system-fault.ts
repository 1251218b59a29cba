/**
 * What an error of the operating system means, for the user: the file and what is the matter with it. Undefined for
 * every error that is not about a file.
 */
export function fileFaultLine(fault: unknown): string | undefined {
  if (!(fault instanceof Error && "code" in fault && "path" in fault)) return undefined
  const reason = fileFaultReason(fault)
  return reason === undefined ? undefined : `${String(fault.path)}: ${reason}`
}

/** What the code of a file system error says, in words; undefined for other errors. */
export function fileFaultReason(fault: unknown): string | undefined {
  if (!(fault instanceof Error && "code" in fault)) return undefined
  return reasons.get(String(fault.code))
}

/** https://nodejs.org/api/errors.html#common-system-errors */
const reasons: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "there is no such file or folder: check the path"],
  ["EACCES", "permission denied: change its permissions, or name another"],
  ["EPERM", "the operating system does not permit it: name another"],
  ["EISDIR", "it is a folder: name a file"],
  ["ENOTDIR", "a part of the path is a file, not a folder: check the path"],
  ["ENAMETOOLONG", "the name is too long: choose a shorter one"],
  ["ELOOP", "its symbolic links lead in a cycle: name another"],
  ["EROFS", "the file system is read-only: name another place"],
  ["ENOSPC", "the disk is full: free some space"],
  ["EDQUOT", "the disk quota is used up: free some space"],
])
