import type { CheckRecord, FlowRecord } from './record'

/** A disk may give back less than was put there: a record without what everything else reads is none. */

const isThing = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const hasHead = (record: unknown): record is Readonly<Record<string, unknown>> =>
  isThing(record) &&
  typeof record.id === 'string' &&
  typeof record.time === 'number' &&
  typeof record.site === 'string' &&
  Array.isArray(record.findings)

export const isFlowRecord = (record: unknown): record is FlowRecord =>
  hasHead(record) &&
  typeof record.url === 'string' &&
  isThing(record.recipient) &&
  typeof record.recipient.site === 'string' &&
  isThing(record.inspected) &&
  Array.isArray(record.items) &&
  Array.isArray(record.unseen)

export const isCheckRecord = (record: unknown): record is CheckRecord => hasHead(record)
