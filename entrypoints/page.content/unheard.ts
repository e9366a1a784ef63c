/** How a page's script sends a form without a `submit` event that could be held: the probe asks for it beforehand. */
export const UNHEARD = ['submit.called', 'submit.dispatched'] as const
export type Unheard = (typeof UNHEARD)[number]
