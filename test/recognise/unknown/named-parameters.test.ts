import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { RECEIVERS } from '../../../lib/lists/named-parameters'
import { inJson, inQuery, inText, told } from './request-of'

const digest = (algorithm: string, value: string) => createHash(algorithm).update(value).digest('hex')
const SHA256 = digest('sha256', 'someone@mail.example')
const MD5 = digest('md5', 'someone@mail.example')

describe('a parameter’s name and a value of the right shape show a datum', () => {
  it.each<[what: string, query: string, expected: string, host?: string]>([
    ['Meta', `id=1&ud[em]=${SHA256}`, 'email url.query.ud[em]'],
    ['Meta, brackets escaped', `ud%5Bem%5D=${SHA256}`, 'email url.query.ud[em]'],
    ['Meta, from the form', `udff[fn]=${SHA256}`, 'given-name url.query.udff[fn]'],
    ['Meta, telephone', `udff[ph]=${SHA256}`, 'phone url.query.udff[ph]'],
    ['Meta, birth date', `ud[db]=${SHA256}`, 'birth-date url.query.ud[db]'],
    [
      'Google',
      `em=tv.1~em.${Buffer.from(SHA256, 'hex').toString('base64url')}`,
      'email url.query.em',
      'www.google.com',
    ],
    [
      'Google, two of them',
      `em=tv.1~em.${Buffer.from(SHA256, 'hex').toString('base64url')}~pn0.${Buffer.from(digest('sha256', '+14155550132'), 'hex').toString('base64url')}`,
      'phone url.query.em',
    ],
    ['Pinterest', `pd=${encodeURIComponent(JSON.stringify({ em: SHA256 }))}`, 'email url.query.pd.em'],
    ['Snap', `u_hem=${SHA256}`, 'email url.query.u_hem'],
    ['LinkedIn', `hem=${SHA256}`, 'email url.query.hem'],
    ['X', `em=${SHA256}`, 'email url.query.em', 'analytics.twitter.com'],
    ['Microsoft', `pid=${encodeURIComponent(JSON.stringify({ em: SHA256, ph: SHA256 }))}`, 'phone url.query.pid.ph'],
    ['Criteo', `p0=${encodeURIComponent(`e=ce&m=[${MD5}]`)}`, 'email url.query.p0.m.0', 'sslwidget.criteo.com'],
    ['any other', `email_hash=${MD5}`, 'email url.query.email_hash'],
    [
      'any other, with its digest’s name',
      `user_email_sha1=${digest('sha1', 'someone@mail.example')}`,
      'email url.query.user_email_sha1',
    ],
    ['any other, behind a prefix', 'customer_email=anna%40mail.example', 'email url.query.customer_email'],
    ['any other, nested', `c[user][email]=anna@mail.example`, 'email url.query.c[user][email]'],
    ['telephone', 'phone=%2B14155552671', 'phone url.query.phone'],
    ['given name', 'firstName=Anna', 'given-name url.query.firstName'],
    ['birth date', 'dob=1990-02-11', 'birth-date url.query.dob'],
    ['card', 'cardnumber=4111111111111111', 'payment-card url.query.cardnumber'],
    ['national id', 'cpf=390.533.447-05', 'government-id url.query.cpf'],
    ['password', 'password=hunter22', 'password url.query.password'],
  ])('%s: %s', (_, query, expected, host) => {
    expect(told(inQuery(query, host))).toContain(expected)
  })

  it.each<[what: string, body: unknown, expected: string]>([
    ['TikTok', { context: { user: { email: SHA256 } } }, 'email body.json.context.user.email'],
    ['Segment', { traits: { email: 'anna@mail.example' } }, 'email body.json.traits.email'],
    ['Klaviyo', { customer_properties: { $email: 'anna@mail.example' } }, 'email body.json.customer_properties.$email'],
    ['Mixpanel', { $set: { $email: 'anna@mail.example' } }, 'email body.json.$set.$email'],
    ['Amplitude', { user_properties: { email: 'anna@mail.example' } }, 'email body.json.user_properties.email'],
    ['Intercom', { user_data: { email: 'anna@mail.example' } }, 'email body.json.user_data.email'],
    ['Braze', { attributes: [{ dob: '1990-02-11' }] }, 'birth-date body.json.attributes.0.dob'],
    ['Google, in a body', { sha256_email_address: SHA256 }, 'email body.json.sha256_email_address'],
  ])('%s', (_, body, expected) => {
    expect(told(inJson(body))).toContain(expected)
  })

  it('names the digest by its length, and whose parameter it is', () => {
    expect(inQuery(`ud[em]=${SHA256}`)[0]).toMatchObject({
      transforms: ['sha256', 'hex'],
      known: false,
      because: [{ id: 'unknown.named-digest-of', with: { receiver: 'Meta' } }],
    })
    expect(inQuery(`ud[em]=${SHA256}`)[0]?.value).toBe(`${SHA256.slice(0, 2)}…`)
  })
})

describe('a name alone proves nothing', () => {
  it.each([
    'em=0',
    'em=1',
    'em=',
    'em=true',
    'em=16px',
    'email=0',
    'email=true',
    'email=subscribed',
    'email=undefined',
    'email=%7B%7Bemail%7D%7D',
    'email_optin=1',
    'hash=1',
    `page_hash=${'ab12cd34'.repeat(4)}`,
    'email_template=welcome2',
    'phone=home',
    'phone=0',
    'phone=000000000',
    'phone=1621484596674',
    'mobile=1',
    'mobile=false',
    'tel=yes',
    'fn=load',
    'ln=en',
    'ct=text',
    'st=3',
    'ge=1',
    'db=0',
    'zp=0',
    'ph=900',
    'pn=3',
    'first_name=null',
    'gender=all',
    'dob=0',
    'cardnumber=1234567890123456',
    'cpf=111.111.111-11',
    'password=****',
    'password=false',
    'username=12',
    'zipcode=test',
    'u_h=900',
    'emails=3',
    `em=${'0'.repeat(64)}`,
    `ud[em]=${digest('sha256', '')}`,
    `ud[em]=${digest('sha256', 'undefined')}`,
    `ud[em]=${digest('md5', '')}`,
    'ud[em]=0',
    `v=${MD5}`,
    `hash=${SHA256}`,
    `build=${digest('sha1', 'x')}`,
  ])('%s', query => {
    expect(told(inQuery(query)).filter(item => !item.startsWith('online-id'))).toEqual([])
  })

  it('a receiver’s one-letter name holds at that receiver only', () => {
    expect(told(inQuery(`m=${MD5}`, 'x.criteo.com'))).toEqual(['email url.query.m'])
    expect(told(inQuery(`m=${MD5}`, 'images.example'))).toEqual([])
  })

  it('what a shop says of itself to search engines is not a visitor’s', () => {
    const shop = {
      '@context': 'https://schema.org',
      '@type': 'Store',
      telephone: '+1 415 555 2671',
      address: { streetAddress: '1 Main Street', postalCode: '94117' },
    }
    expect(told(inJson(shop))).toEqual([])
  })

  it('a cookie that counts from the day it was set holds no birthday', () => {
    expect(told(inText('DOB=20210615'))).toEqual(['birth-date body.form.DOB'])
  })
})

it('every receiver says where its documentation is', () => {
  expect(RECEIVERS.length).toBeGreaterThanOrEqual(20)
  for (const { source } of RECEIVERS) expect(source).toMatch(/^https:\/\//)
})
