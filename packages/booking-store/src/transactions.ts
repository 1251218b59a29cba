import { createHash } from "node:crypto"

import type { TransactWriteItem, TransactWriteItemsCommandInput } from "@aws-sdk/client-dynamodb"
import {
  type BookingRules,
  type DailyUse,
  type Demo,
  type SlotClaim,
  localDateOf,
} from "@call-center/domain"

import type { BookingCommand } from "./booking-command.ts"
import { type CallerState, contactsAttribute, useAttribute } from "./caller-item.ts"
import { commandItem } from "./command-record.ts"
import { giveNumberUpdate } from "./contact-updates.ts"
import { type DayRules, guardDay } from "./day-rules.ts"
import { type CountedDemo, type StoredDemo, demoItem } from "./demo-item.ts"
import { callerKey, cancelledPartition, contactPartition, demoKey, slotLoadKey } from "./keys.ts"
import { commandGoneAt, demoExpiresAt, epochSecondOf } from "./retention.ts"
import { type TableWrite, inTable } from "./table-write.ts"

/** A change that was decided: what is to be stored, and on what it rests. */
export interface Change {
  readonly command: BookingCommand
  readonly caller: CallerState
  /** The demo as it will be. */
  readonly next: StoredDemo
  /** The place that it takes, if it takes one. */
  readonly claim: SlotClaim | undefined
  /** By which rules the day of that place was booked when it was read. */
  readonly dayRules: DayRules | undefined
  /** The demo as it is, if there is one; its place is given back. */
  readonly former: CountedDemo | undefined
  /** What the number has been used for today, the text about this change included. */
  readonly use: DailyUse | undefined
}

/** The one transaction that makes a change happen whole or not at all. */
export function transactionOf(
  tableName: string,
  rules: BookingRules,
  change: Change,
): TransactWriteItemsCommandInput {
  const items = [
    ...(change.claim === undefined
      ? []
      : [
          claimSlot(rules, change.claim),
          guardDay(rules, change.claim.slot.startsAt, change.dayRules),
        ]),
    ...(change.former === undefined ? [] : freeSlot(change.former)),
    ...demoWrites(rules, change),
    bumpCaller(rules, change),
    countChange(rules, change),
    { Put: { Item: commandItem(change.command, change.next) } },
  ].map((item) => inTable(tableName, item))
  return { TransactItems: items, ClientRequestToken: tokenOf(items) }
}

/** Takes a place, if one is left. */
function claimSlot(rules: BookingRules, { slot, limit, occupiedMinutes }: SlotClaim): TableWrite {
  const values = {
    ":one": { N: "1" },
    ":limit": { N: String(limit) },
    ":minutes": { N: String(occupiedMinutes) },
    ":startsAt": { S: slot.startsAt },
    ":expiresAt": { N: String(demoExpiresAt(rules, slot.startsAt)) },
    ":entity": { S: "SlotLoad" },
  }
  return {
    Update: {
      Key: { ...slotLoadKey(localDateOf(rules.timeZone, slot.startsAt), slot.startsAt) },
      UpdateExpression:
        "ADD booked :one SET startsAt = :startsAt, #minutes = :minutes, expiresAt = :expiresAt, entity = :entity",
      ConditionExpression: "attribute_not_exists(booked) OR booked < :limit",
      ExpressionAttributeNames: { "#minutes": "minutes" },
      ExpressionAttributeValues: values,
    },
  }
}

/** Gives a place back, if the demo has one. */
export function freeSlot({ slotLoad }: CountedDemo): TableWrite[] {
  if (slotLoad === undefined) return []
  const Update = {
    Key: { ...slotLoad },
    UpdateExpression: "ADD booked :less",
    ConditionExpression: "booked > :none",
    ExpressionAttributeValues: { ":less": { N: "-1" }, ":none": { N: "0" } },
  }
  return [{ Update }]
}

function demoWrites(rules: BookingRules, { next, former }: Change): TableWrite[] {
  const { demo } = next
  if (former === undefined) return [putDemo(rules, next)]
  if (demo.status === "cancelled") return [cancelDemo(rules, next)]
  return [deleteDemo(former.demo), putDemo(rules, next)]
}

function putDemo(rules: BookingRules, next: StoredDemo): TableWrite {
  return {
    Put: { Item: demoItem(rules, next), ConditionExpression: "attribute_not_exists(pk)" },
  }
}

/** Deletes a demo, provided it is still booked. */
export function deleteDemo(demo: Demo): TableWrite {
  return {
    Delete: {
      Key: { ...demoKey(demo) },
      ConditionExpression: "#status = :booked",
      ExpressionAttributeNames: { "#status": "status" },
      ExpressionAttributeValues: { ":booked": { S: "booked" } },
    },
  }
}

/** A cancelled demo stays, in the index beside the day's booked ones. */
function cancelDemo(rules: BookingRules, { demo, version }: StoredDemo): TableWrite {
  const { noText } = demo
  const kept =
    "#status = :cancelled, contactId = :contactId, changedAt = :changedAt, version = :version, gsi1pk = :day"
  return {
    Update: {
      Key: { ...demoKey(demo) },
      UpdateExpression:
        noText === undefined ? `SET ${kept} REMOVE noText` : `SET ${kept}, noText = :noText`,
      ConditionExpression: "#status = :booked",
      ExpressionAttributeNames: { "#status": "status" },
      ExpressionAttributeValues: {
        ":booked": { S: "booked" },
        ":cancelled": { S: "cancelled" },
        ":day": { S: cancelledPartition(localDateOf(rules.timeZone, demo.startsAt)) },
        ":contactId": { S: demo.contactId },
        ":changedAt": { S: demo.changedAt },
        ":version": { N: String(version) },
        ...(noText === undefined ? {} : { ":noText": { S: noText } }),
      },
    },
  }
}

/** Counts the change among those of its contact, and its number among the contact's, as long as there may be more. */
function countChange(rules: BookingRules, { command, next }: Change): TableWrite {
  return {
    Update: giveNumberUpdate(command, next.demo.changedAt, {
      changes: rules.maximumChangesPerContact,
    }),
  }
}

/** Lets only one of a caller's concurrent commands through: the one that decided on the caller's latest version. */
function bumpCaller(
  rules: BookingRules,
  { command, caller, use, next: { demo, version } }: Change,
): TableWrite {
  const now = epochSecondOf(demo.changedAt)
  const recent = [...caller.contacts].filter(([, until]) => until > now)
  const contacts = new Map([
    ...recent,
    [contactPartition(command.contactId), commandGoneAt(demo.changedAt)],
  ])
  const expiresAt = Math.max(caller.expiresAt, demoExpiresAt(rules, demo.startsAt))
  return {
    Update: {
      Key: { ...callerKey(command.caller) },
      // A caller who wants no SMS is remembered for good.
      UpdateExpression: `SET version = :next, contacts = :contacts, entity = :entity${
        caller.smsOptedOut ? "" : ", expiresAt = :expiresAt"
      }${use === undefined ? "" : ", #use = :use"}`,
      ...(use === undefined ? {} : { ExpressionAttributeNames: { "#use": "use" } }),
      ConditionExpression:
        caller.version === 0 ? "attribute_not_exists(version)" : "version = :version",
      ExpressionAttributeValues: {
        ":next": { N: String(version) },
        ":contacts": contactsAttribute(contacts),
        ":entity": { S: "Caller" },
        ...(use === undefined ? {} : { ":use": useAttribute(use) }),
        ...(caller.smsOptedOut ? {} : { ":expiresAt": { N: String(expiresAt) } }),
        ...(caller.version === 0 ? {} : { ":version": { N: String(caller.version) } }),
      },
    },
  }
}

/** A token of what is written: a resent transaction is recognised, and another one never takes its token. */
function tokenOf(items: readonly TransactWriteItem[]): string {
  return createHash("sha256").update(JSON.stringify(items)).digest("hex").slice(0, 36)
}
