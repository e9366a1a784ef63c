import type { ProtocolMapping } from 'devtools-protocol/types/protocol-mapping'
import { browser } from 'wxt/browser'

/** What the debugger is attached to itself: a tab's page, or a worker that belongs to no page alone. */
export type Root = { readonly tabId: number } | { readonly targetId: string }
/** A root, or with `sessionId` one of the frames and workers that belong to it. */
export type Target = Root & { readonly sessionId?: string }
type Source = { readonly tabId?: number; readonly targetId?: string; readonly sessionId?: string }

type Listening<Heard extends (...args: never[]) => void> = {
  addListener(heard: Heard): void
}

/** https://developer.chrome.com/docs/extensions/reference/api/debugger, as far as it is used here. */
interface Debugger {
  attach(root: Root, version: string): Promise<void>
  detach(root: Root): Promise<void>
  sendCommand(target: Target, method: string, params?: object): Promise<object | undefined>
  getTargets(): Promise<readonly TargetInfo[]>
  readonly onEvent: Listening<(source: Source, method: string, params?: object) => void>
  readonly onDetach: Listening<(source: Source, reason: string) => void>
}

export interface TargetInfo {
  readonly id: string
  /** `worker` for shared and service workers alike. */
  readonly type: string
  readonly title: string
  readonly url: string
}

/** Chromium's alone, so the polyfill has no type for it. */
export const debug = (): Debugger => (browser as unknown as { debugger: Debugger }).debugger

export const isTarget = (source: Source): source is Target =>
  source.tabId !== undefined || source.targetId !== undefined

/** What a target belongs to. */
const rootOf = (target: Target): Root => ('tabId' in target ? { tabId: target.tabId } : { targetId: target.targetId })

/** Of the whole root: what was held there runs on. No matter if it is gone, or not ours. */
export const letGo = (target: Target): Promise<void> =>
  debug()
    .detach(rootOf(target))
    .catch(() => undefined)

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
