/** A masked address has an ellipsis in it, which a URI may not (RFC 3986); the formats for tools ask for one. */
export const uriOf = (address: string): string => (URL.canParse(address) ? new URL(address).href : encodeURI(address))
