import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { formatOf } from '../cli/read/text-file'
import { COMPANY_HOST, LARKLINE, PERSON } from '../demo/hosts'
import { startDemo } from '../demo/server'
import type { PolicyFile } from '../demo/site'
import { launchWithFineprint } from './demo/browser'
import { headlessJourney } from './demo/journey'

/** `npm start`: the demo company, a browser with Fineprint in it, and either a person or the same journey without one. */

const { values: options } = parseArgs({
  options: {
    policy: { type: 'string' },
    company: { type: 'string' },
    headless: { type: 'boolean', default: false },
    to: { type: 'string', default: '.output/demo' },
  },
})

const policyFile = (file: string): PolicyFile => ({ text: readFileSync(file, 'utf8'), format: formatOf(file) })

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
const headless = options.headless || !hasDisplay

const demo = await startDemo({
  faults: ['details-to-advertiser', 'details-to-mailer'],
  dress: { encoding: 'sha256-lower', channel: 'json' },
  ...(options.policy ? { policy: policyFile(options.policy) } : {}),
  ...(options.company ? { company: options.company } : {}),
})
const fineprint = await launchWithFineprint(demo, process.env.FINEPRINT_CHROMIUM ?? '', headless)
try {
  await fineprint.ask('company.save', { company: { ...LARKLINE, name: options.company ?? LARKLINE.name } })
  await fineprint.ask('person.save', { id: 'demo', person: PERSON })
  await fineprint.ask('person.choose', { id: 'demo' })
  if (headless) {
    console.log('No display here: the journey is driven for you.')
    await headlessJourney(fineprint, options.to)
  } else {
    const page = await fineprint.browser.newPage()
    await page.goto(`https://${COMPANY_HOST}/sign-up`)
    console.log('Fill in the form and send it, then press the Fineprint button. Close the browser to end.')
    await new Promise<void>(resolve => fineprint.browser.once('disconnected', () => resolve()))
  }
} finally {
  await fineprint.close().catch(() => {})
  await demo.close()
}
