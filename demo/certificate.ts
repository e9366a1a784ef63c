import { generate } from 'selfsigned'

/** A certificate of our own making for every host under .example that the demo uses; it never leaves the process. */
export async function certificate(hosts: readonly string[]): Promise<{ key: string; cert: string }> {
  const pems = await generate([{ name: 'commonName', value: 'Fineprint demo' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: hosts.map(value => ({ type: 2 as const, value })) }],
  })
  return { key: pems.private, cert: pems.cert }
}
