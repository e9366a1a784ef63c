import type { ProtocolMapping } from 'devtools-protocol/types/protocol-mapping'
import { browser } from 'wxt/browser'

/** A tab's page, or with `sessionId` one of the frames and workers that belong to it. */
export interface Target {
  readonly tabId: number
  readonly sessionId?: string
}

type Listening<Heard extends (...args: never[]) => void> = {
  addListener(heard: Heard): void
}

/** https://developer.chrome.com/docs/extensions/reference/api/debugger, as far as it is used here. */
interface Debugger {
  attach(target: Target, version: string): Promise<void>
  detach(target: Target): Promise<void>
  sendCommand(target: Target, method: string, params?: object): Promise<object | undefined>
  readonly onEvent: Listening<(source: Partial<Target>, method: string, params?: object) => void>
  readonly onDetach: Listening<(source: Partial<Target>, reason: string) => void>
}

/** Chromium's alone, so the polyfill has no type for it. */
export const debug = (): Debugger => (browser as unknown as { debugger: Debugger }).debugger

type Commands = ProtocolMapping.Commands
type Events = ProtocolMapping.Events

/** One command; null where it fails, as it does when its target has just gone. */
export async function command<Name extends keyof Commands>(
  target: Target,
  name: Name,
  ...[params]: Commands[Name]['paramsType']
): Promise<Commands[Name]['returnType'] | null> {
  try {
    return (await debug().sendCommand(target, name, params)) as Commands[Name]['returnType']
  } catch {
    return null
  }
}

/** What is done with each kind of event; others are not looked at. */
export type Hears = {
  readonly [Name in keyof Events]?: (event: Events[Name][0], from: Target) => void
}
