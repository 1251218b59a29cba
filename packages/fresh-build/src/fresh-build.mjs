// JavaScript, since a command is started by it before anything else could read TypeScript.
import { createHash } from "node:crypto"
import { lstatSync, readFileSync, readlinkSync, renameSync, writeFileSync } from "node:fs"
import { relative, resolve } from "node:path"
import process from "node:process"

import { filesBelow, surroundingsOf } from "./surroundings.mjs"

/**
 * How files are built by esbuild.
 *
 * @typedef {object} Build
 * @property {string} folder Absolute; the paths of a record are seen from it, so that a record may move with its checkout.
 * @property {string} recordFile Where it is noted what the outputs were made of.
 * @property {readonly string[]} outputs Absolute paths of all that is built.
 * @property {readonly string[]} code Files and folders, absolute, of the code that builds: its options and plugins.
 * @property {string} settings What else decides the outcome, as text: options, values that are put in.
 */

/** @typedef {{ readonly path: string, readonly contents: Uint8Array | undefined }} Output */

/**
 * Whether the outputs are what the same build would make now: nothing has changed of its inputs, of what decides which
 * files imports mean, of the code that builds, of its settings, and of the outputs themselves. In doubt it is not.
 *
 * @param {Build} build
 * @returns {boolean}
 */
export function isFresh(build) {
  const record = readRecord(build.recordFile)
  if (record === undefined) return false
  const inputs = record.inputs.map((input) => resolve(build.folder, input))
  const outputs = build.outputs.map((path) => ({ path, contents: contentOf(path) }))
  return record.fingerprint === fingerprintOf(build, ingredientsOf(build, inputs), outputs)
}

/**
 * Notes what outputs were made of, so that `isFresh` knows them again; unless a file changed since `since`, when the
 * process began that has read it: then nobody can tell which state was built.
 *
 * @param {Build} build
 * @param {object} made
 * @param {readonly string[]} made.inputs Absolute paths of the files that esbuild read.
 * @param {readonly Output[]} made.outputs What it made of them, in the order of `build.outputs`.
 * @param {number} made.since Milliseconds since 1970.
 * @returns {void}
 */
export function remember(build, { inputs, outputs, since }) {
  const files = ingredientsOf(build, inputs)
  const fingerprint = fingerprintOf(build, files, outputs)
  if (files.some((file) => changedAt(file) > since - clockTick)) return
  const record = {
    inputs: inputs.map((input) => relative(build.folder, input)).toSorted(),
    fingerprint,
  }
  const unfinished = `${build.recordFile}.${process.pid}`
  writeFileSync(unfinished, JSON.stringify(record))
  renameSync(unfinished, build.recordFile)
}

/** By so many milliseconds a file system's time may lag behind the clock's. */
const clockTick = 20

/**
 * @param {Build} build
 * @param {readonly string[]} inputs
 * @returns {readonly string[]}
 */
function ingredientsOf({ code }, inputs) {
  const builders = [import.meta.dirname, ...code].flatMap(filesBelow)
  return [...new Set([...inputs, ...surroundingsOf(inputs), ...builders])].toSorted()
}

/**
 * @param {Build} build
 * @param {readonly string[]} files
 * @param {readonly Output[]} outputs
 * @returns {string}
 */
function fingerprintOf({ folder, settings }, files, outputs) {
  const { NODE_PATH, ESBUILD_BINARY_PATH } = process.env
  const hash = createHash("sha256")
  hash.update(JSON.stringify([process.version, NODE_PATH, ESBUILD_BINARY_PATH, settings]))
  const ingredients = files.map((path) => ({ path, contents: contentOf(path) }))
  for (const { path, contents } of [...ingredients, ...outputs]) {
    hash.update(`\0${relative(folder, path)}\0${contents?.byteLength ?? "none"}\0`)
    if (contents !== undefined) hash.update(contents)
  }
  return hash.digest("hex")
}

/**
 * A file's content; for a link to a folder, where it leads; undefined for what is not there.
 *
 * @param {string} path
 * @returns {Uint8Array | undefined}
 */
function contentOf(path) {
  try {
    return readFileSync(path)
  } catch {
    try {
      return Buffer.from(readlinkSync(path))
    } catch {
      return undefined
    }
  }
}

/**
 * @param {string} path
 * @returns {number} Milliseconds since 1970; 0 for what is not there.
 */
function changedAt(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.ctimeMs ?? 0
}

/**
 * @param {string} file
 * @returns {{ readonly inputs: readonly string[], readonly fingerprint: string } | undefined}
 */
function readRecord(file) {
  try {
    const record = JSON.parse(readFileSync(file, "utf8"))
    return Array.isArray(record?.inputs) ? record : undefined
  } catch {
    return undefined
  }
}
