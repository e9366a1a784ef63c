import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Person } from '../../../lib/facts'
import { JANE, md5, type Sent, sha1, told } from './told'

/** What has the letters of somebody's data and is none of them. */

const person = (values: Person['values']): Person => ({ label: 'Somebody', values })

/** Whose every value is also a word, a place or a count. */
const ROSE = person({
  email: ['jane.street@example.test'],
  phone: ['+1 415 555 0132'],
  'given-name': ['Jane', 'Rose', 'May'],
  'family-name': ['Street', 'Rose', 'Church'],
  username: ['football'],
  'postal-code': ['30025'],
  city: ['Reading'],
  region: ['Victoria'],
  'birth-date': ['2014-05-01'],
  age: ['12'],
  gender: ['female'],
  country: ['Germany'],
  street: ['12 Main Street'],
})
const PAGE = person({
  'given-name': ['Christian'],
  'family-name': ['Page'],
  city: ['Orange'],
  'postal-code': ['1920'],
  'birth-date': ['1990-01-01'],
  country: ['United Kingdom'],
  age: ['30'],
})

const QUERIES: readonly (readonly [what: string, who: Person, query: string])[] = [
  ['a firm', ROSE, 'q=Jane+Street+Capital'],
  ['a page about a firm', ROSE, 'dt=Jane%20Street%20%7C%20Trading'],
  ['a flower and a month', ROSE, 'title=Rose+May+Bouquet&month=May'],
  ['when it was first seen', ROSE, 'first=May%205&first_seen=May'],
  ['a street of another number', ROSE, 'q=112+Main+Street'],
  ['a count called after an age', ROSE, 'usage=12&max_age=12&cookie_age=12&page=12'],
  ['an article by its number', ROSE, 'postId=30025&order_id=30025&discount=30025'],
  ['an ad’s size', ROSE, 'sz=30025x10&size=300x250'],
  ['a book to read', ROSE, 'title=Reading+list&category=Reading'],
  ['a brand', ROSE, 'brand=Victoria%27s+Secret&item_name=Victoria'],
  ['a sport', ROSE, 'q=football&category=football'],
  ['a department', ROSE, 'category=female&audience=female'],
  ['an interface’s version', ROSE, 'api-version=2014-05-01&Version=2014-05-01'],
  ['a release', ROSE, 'release_date=2014-05-01&upload_date=2014-05-01'],
  ['a journey', ROSE, 'checkin=2014-05-01&departure_date=2014-05-01&date=2014-05-01'],
  ['a moment', ROSE, 't=2014-05-01T10:00:00Z&ts=1398902400'],
  ['a longer address', ROSE, 'e=mary.jane.street%40example.test&f=jane.street%40example.test.org'],
  ['a longer number', ROSE, 'id=914155550132&n=41555501329&r=0.4155550132'],
  ['an article with a size', ROSE, 'sku=4155550132-XL-9'],
  ['fingerprints of words', ROSE, `v=${md5('may')}&file=${sha1('reading')}&k=${md5('female')}&a=${md5('germany')}`],
  ['a religion, a colour', PAGE, 'religion=christian&color=Orange'],
  ['a page', PAGE, 'page=home&event_name=page&name=Page+view'],
  ['a family of letters', PAGE, 'fontFamily=Page&font-family=Page'],
  ['the last page', PAGE, 'last=Page'],
  ['a width', PAGE, 'sw=1920&sr=1920x1080&code=1920'],
  ['a language', PAGE, 'hl=en_GB&locale=en-GB'],
  ['the day nobody chose', PAGE, 'min=1990-01-01&v=1990-01-01'],
  ['days', PAGE, 'ttl=30&window=30&age_days=30'],
  ['another day of the year', JANE, 'birthday=1988%2011%2030&dob=1988/11/30'],
  ['another day', JANE, 'dob=1988-09-30&v=1988-09-03'],
  ['the birth date in an id', JANE, 'id=1988-03-09-4711&v=19880309'],
  ['the birth date in a moment', JANE, 't=1988-03-09T12:34:56Z'],
  ['a film of that day', JANE, 'release_date=1988-03-09&published=1988-03-09&start=1988-03-09'],
  ['a year', JANE, 'year=1988&decade=1988'],
  ['a town’s namesake', JANE, 'q=Springfield+XD&product=springfield'],
  ['a street far away', JANE, 'size=94117&addr=10+Downing+Street'],
  ['ends of numbers', JANE, 'order=0132&id=1111&port=8441'],
  ['the other hemisphere', JANE, 'lat=1.5&lon=122.419416'],
]

const BODIES: readonly (readonly [what: string, who: Person, sent: Sent])[] = [
  ['a host', ROSE, { url: 'https://www.janestreet.com/jobs' }],
  ['a path of days', ROSE, { url: 'https://x.example/2014/05/01/story.html' }],
  ['a sentence', ROSE, { text: 'You may also like' }],
  ['a list of countries', ROSE, { text: '<option value="DE">Germany</option><option value="FR">France</option>' }],
  ['all time zones', ROSE, { text: 'Australia/Victoria|Australia/Sydney|Australia/Perth|Europe/Berlin' }],
  ['a style sheet', PAGE, { text: 'font-family: Christian; font: Page' }],
  ['two others of the name', JANE, { json: { by: [{ author: 'Jane Austen' }, { author: 'John Doerington' }] } }],
  ['plants on a terrace', JANE, { text: 'An evergreen terrace of 742 plants, apt. 5' }],
  ['a copyright', JANE, { text: '© 1988-2024' }],
  ['a port', JANE, { url: 'https://x.example:8441/p?port=8441' }],
  ['a check sum', JANE, { json: { integrity: `sha256-${createHash('sha256').update('x').digest('base64')}` } }],
]

describe('nobody’s data', () => {
  it.each(QUERIES)('%s', (_, who, query) => {
    expect([...told(who, { url: `https://x.example/p?${query}` })]).toEqual([])
  })

  it.each(BODIES)('%s, elsewhere', (_, who, sent) => {
    expect([...told(who, sent)]).toEqual([])
  })
})
