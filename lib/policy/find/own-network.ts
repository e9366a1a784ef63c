const NAME = /^(?:localhost|[^.:[\]]+|.+\.(?:localhost|local|internal|lan|home\.arpa))$/
const FOUR =
  /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))(?:\.\d+){1,3}$/
const SIX = /^\[(?:::1?|::ffff:.+|f[cd].+|fe[89ab].+)\]$/

/**
 * Whether only somebody's own network answers at a host, as `URL` writes it: a router, a printer, a company's inner pages
 * (RFC 1918, 3927, 4193, 4291, 6598, 6761, 6762). A name that the public looks up and that leads there is not known here.
 */
export const isOwnNetwork = (host: string): boolean => NAME.test(host) || FOUR.test(host) || SIX.test(host)
