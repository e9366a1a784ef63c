import { connect, type Socket } from 'node:net'

/**
 * The part of Firefox's own remote protocol that the tests need. Nothing else reaches `moz-extension:` pages, the
 * browser's own windows and a stopped event page alike, and it needs no driver program. On the wire a message is
 * `LENGTH:JSON`; a command `[0, id, name, parameters]`, its answer `[1, id, error, result]`.
 * https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export class Marionette {
  readonly #socket: Socket
  readonly #waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>()
  #buffer = Buffer.alloc(0)
  #id = 0

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('data', data => {
      this.#buffer = Buffer.concat([this.#buffer, data])
      this.#read()
    })
    socket.on('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('Firefox has closed the connection'))
    })
  }

  static connect(port: number): Promise<Marionette> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new Marionette(socket)))
      socket.once('error', reject)
    })
  }

  send<Result>(command: string, parameters: object = {}): Promise<Result> {
    const id = ++this.#id
    const text = JSON.stringify([0, id, command, parameters])
    this.#socket.write(`${Buffer.byteLength(text)}:${text}`)
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (result: unknown) => void, reject })
    })
  }

  close(): void {
    this.#socket.destroy()
  }

  #read(): void {
    for (;;) {
      const colon = this.#buffer.indexOf(':')
      const length = Number(this.#buffer.subarray(0, colon))
      if (colon < 0 || this.#buffer.length < colon + 1 + length) return
      const message: unknown = JSON.parse(this.#buffer.subarray(colon + 1, colon + 1 + length).toString())
      this.#buffer = this.#buffer.subarray(colon + 1 + length)
      // The first message is a greeting, not an answer.
      if (!Array.isArray(message)) continue
      const [, id, error, result] = message
      const waiting = this.#waiting.get(id)
      this.#waiting.delete(id)
      if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`))
      else waiting?.resolve(result)
    }
  }
}
