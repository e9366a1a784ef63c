const NAMES =
  /^(?:ip|ipaddress|ipaddr|clientip|userip|visitorip|remoteip|remoteaddr|clientipaddress|useripaddress|xforwardedfor|xrealip|trueclientip|cfconnectingip|uip|cip)$/

export const isIpName = (name: string): boolean => NAMES.test(name)

const PRIVATE = /^(?:0|10|127|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.168|255|22[4-9]|23\d)\./

/** A public address under a name that says so: a version (`1.2.3.4`) or a machine of the own network is none. */
export function isUserIp(name: string, value: string): boolean {
  if (!NAMES.test(name)) return false
  const first = value.split(',')[0]?.trim() ?? ''
  const parts = first.split('.')
  if (parts.length === 4)
    return parts.every(part => /^\d{1,3}$/.test(part) && Number(part) < 256) && !PRIVATE.test(first)
  return (
    first.length <= 39 && /^[\da-f:]+$/i.test(first) && (first.match(/:/g)?.length ?? 0) >= 2 && /^[23]/.test(first)
  )
}
