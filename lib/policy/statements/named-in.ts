import dataTypes from '../../lists/policy/data-types.json'
import parties from '../../lists/policy/parties.json'
import { isMeansOfWriting } from './data-of'
import { finder, type Match, phrasesOf } from './phrases'
import type { Token } from './tokens'

const findData = finder(phrasesOf(dataTypes))

export const dataIn = (tokens: readonly Token[]): Match[] =>
  findData(tokens).filter(match => !isMeansOfWriting(tokens, match))

export const partiesIn = finder(phrasesOf(parties))
