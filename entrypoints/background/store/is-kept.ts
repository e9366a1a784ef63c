import type { Company } from '../../../lib/facts'
import type { Finding } from '../../../lib/judge/finding'
import type { KeptOccasions, KeptPolicy, KeptSuppression } from './kept'

/** As lib/keep/is-record.ts, for what else is kept: whether a row has what everything that reads it takes for granted. */

type Row = Readonly<Record<string, unknown>>
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null
const are = <Value>(values: unknown, is: (value: unknown) => value is Value): values is Value[] =>
  Array.isArray(values) && values.every(is)
const isText = (value: unknown): value is string => typeof value === 'string'

const hasSites = (value: unknown): value is Row => isRow(value) && isText(value.name) && are(value.sites, isText)

export const isCompany = (row: unknown): row is Company =>
  hasSites(row) &&
  are(row.subsidiaries, isText) &&
  are(row.serviceProviders, hasSites) &&
  are(row.recipients ?? [], hasSites) &&
  are(row.optOuts ?? [], isRow)

export const isSuppression = (row: unknown): row is KeptSuppression =>
  isRow(row) && isText(row.company) && isText(row.reason) && isText(row.expires)

export const isOccasions = (row: unknown): row is KeptOccasions =>
  isRow(row) &&
  isRow(row.looked) &&
  Object.values(row.looked).every(looked => isRow(looked) && isText(looked.page) && isRow(looked.checks))

export const isFinding = (row: unknown): row is Finding =>
  isRow(row) &&
  isText(row.id) &&
  isText(row.severity) &&
  are(row.citations, isRow) &&
  are(row.because, isRow) &&
  are(row.remedies, isRow)

const isClause = (value: unknown): value is Row =>
  isRow(value) && are(value.headings, isText) && are(value.statements, isRow)

const isRead = (value: unknown): value is Row =>
  isRow(value) &&
  isRow(value.source) &&
  isText(value.title) &&
  isText(value.text) &&
  are(value.clauses, isClause) &&
  are(value.contacts, isRow) &&
  are(value.warnings, isRow)

export const isPolicy = (row: unknown): row is KeptPolicy =>
  isRow(row) &&
  (row.policy === null || isRead(row.policy)) &&
  are(row.because, isRow) &&
  are(row.earlier ?? [], isRead) &&
  are(row.corrections ?? [], isRow)
