/** What a statement can be about, and how firmly it is said. Apart from the reader: a page that lists them loads no more. */

export const ACTIONS = [
  'collect',
  'use',
  'share',
  'sell',
  'trade',
  'disclose',
  'transfer',
  'rent',
  'retain',
  'combine',
  'link-to',
  'contact',
  'protect',
  'give-access',
  'correct',
  'delete',
  'notify',
] as const
export type Action = (typeof ACTIONS)[number]

export const MODALITIES = ['will', 'will-not', 'may', 'may-not', 'must'] as const
export type Modality = (typeof MODALITIES)[number]
