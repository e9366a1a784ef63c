import type { Statement } from './statement'

export const isNegative = ({ modality }: Pick<Statement, 'modality'>): boolean =>
  modality === 'will-not' || modality === 'may-not'
