import { describe, expect, it } from 'vitest'
import { documentOf } from '../../../cli/read/html-document'
import { locationSignsOf } from '../../../lib/observe/describe-location'
import type { PageFact } from '../../../lib/observe/page'
import { locationAsk } from '../../../lib/recognise/fields/location-ask'
import { recogniseForm } from '../../../lib/recognise/fields/recognise-fields'
import { ADDRESS, pageOf } from '../../observe/page-of'

const askOf = (page: PageFact) =>
  locationAsk(
    page,
    page.forms.map(form => recogniseForm(form, page)),
  )
const saidOf = (html: string) => {
  const ask = askOf({ ...pageOf(html), location: locationSignsOf(documentOf(html), ADDRESS) })
  return ask && [ask.sure ? 'asks' : 'seems to ask', ...ask.because.map(({ id }) => id.replace('fields.', ''))]
}

describe('a page asks where the device is', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'a script written into it',
      '<script>navigator.geolocation.getCurrentPosition(p => show(p))</script>',
      ['seems to ask', 'location-script'],
    ],
    [
      'a script, minified',
      '<script>var n=navigator;n["geolocation"]?.watchPosition(f)</script>',
      ['seems to ask', 'location-script'],
    ],
    [
      'a script that looks first whether it may',
      "<script>navigator.permissions.query({ name: 'geolocation' }).then(f)</script>",
      ['seems to ask', 'location-script'],
    ],
    [
      'a handler',
      '<div onclick="navigator.geolocation.getCurrentPosition(f)">Shops</div>',
      ['seems to ask', 'location-script'],
    ],
    [
      'a frame that may',
      '<iframe allow="geolocation; camera" src="https://maps.example/x?q=1"></iframe>',
      ['seems to ask', 'location-frame'],
    ],
    ['an element of the browser’s', '<geolocation></geolocation>', ['asks', 'location-element']],
    ['its older form', '<permission type="geolocation"></permission>', ['asks', 'location-element']],
    ['a button', '<button>Use my current location</button>', ['seems to ask', 'label']],
    ['a button in German', '<html lang=de><button>Meinen Standort verwenden</button>', ['seems to ask', 'label']],
    [
      'a button and its script',
      '<button>Near me</button><script>navigator.geolocation.getCurrentPosition(f)</script>',
      ['asks', 'location-script', 'label'],
    ],
  ])('%s', (_, html, said) => expect(saidOf(html)).toEqual(said))

  it.each([
    ['a frame that may not', `<iframe allow="geolocation 'none'; autoplay" src="https://maps.example/"></iframe>`],
    ['a frame that may other things', '<iframe allow="camera; microphone" src="https://meet.example/"></iframe>'],
    [
      'a script that only names it',
      '<script>const log = "geolocation off"; if ("geolocation" in navigator) x()</script>',
    ],
    ['a text about it', '<p>navigator.geolocation.getCurrentPosition() asks for the location.</p>'],
    ['a template', '<script src="/geolocation.js"></script>'],
    ['a place on a map', '<button>Show all locations</button>'],
    ['another permission', "<script>navigator.permissions.query({ name: 'camera' })</script>"],
  ])('but not: %s', (_, html) => expect(saidOf(html)).toBeNull())

  it('was seen to', () => {
    const page = { ...pageOf('<p>Shops</p>'), location: [{ by: 'call', what: 'watchPosition' }] as const }
    expect(askOf(page)).toEqual({
      dataType: 'location',
      sure: true,
      because: [{ id: 'fields.location-call', with: { what: 'watchPosition' } }],
    })
  })
  it('only looked whether it may', () => {
    const page = { ...pageOf('<p>Shops</p>'), location: [{ by: 'call', what: 'query' }] as const }
    expect(askOf(page)?.sure).toBe(false)
  })

  it('is bounded, whatever a page holds', () => {
    const huge = `<script>${'geolocation.'.repeat(60_000)}</script>`.repeat(3)
    const started = performance.now()
    expect(saidOf(huge + '<iframe allow=geolocation></iframe>'.repeat(500))?.length).toBeLessThanOrEqual(6)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
