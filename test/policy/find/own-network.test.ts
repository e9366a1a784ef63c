import { describe, expect, it } from 'vitest'
import { addressOf } from '../../../lib/policy/find/policy-links'

describe('a page of the web sends nobody into a network of their own', () => {
  it.each([
    'http://localhost:8080/',
    'http://router/privacy',
    'http://nas.local/privacy',
    'http://wiki.corp.internal/',
    'http://10.0.0.1/reboot',
    'http://172.31.9.9/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://100.64.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
  ])('%s', href => {
    expect(addressOf(href, 'https://shop.example/')).toBeNull()
    expect(addressOf(href, 'http://127.0.0.1:3000/')?.protocol).toBe('http:')
  })

  it.each([
    'https://10.example/',
    'https://172.15.0.1/',
    'https://172.32.0.1/',
    'https://192.169.1.1/',
    'https://100.128.0.1/',
    'https://local.example/',
    'https://fd.example/',
    'https://[2001:db8::1]/',
    'https://internal.shop.example/privacy',
  ])('%s is the web’s', href => expect(addressOf(href, 'https://shop.example/')?.href).toBe(href))
})
