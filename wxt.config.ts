import { fileURLToPath } from 'node:url'
import { defineConfig } from 'wxt'
import { wordFiles } from './scripts/words'

/**
 * The public half of a throw-away key pair. It fixes the extension's id in Chromium
 * (see docs/permissions.md), so that tests and managed policies can name it. The private half was not kept:
 * store uploads are signed by the store.
 */
const CHROMIUM_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAlI0DMpjkbGZbuERp8kJCw2hy3IBeNcjO52NuXCltxkG9IHSwC4D/qE7e0AtdZv/daNZTYnEw8pweOu8Eb/QtC1HUIB/DKJkGTiFqBKnSGvT4faQ9T8tXrEVlvTakbwkBLP7TrrVXTKxvK70TRbWLuguwuT9sxIlIS9LzTUpjcq+FLb+vb548WRSW18kiMwcdDH9NdqltJAsfccpoPIJm08hwp8cGIsiR9y/Xzlxm6OhX+ZcEnU2RbLCmlzIPqsQlzxKjXb8jifTs98vingez1E7mk5NzpBhN/hd0wydfSxT6/0LE+cgEb4BkAz2noDTq/e81YzLPNhI9vU7rIXlIEwIDAQAB'

/**
 * What reads policies, and the packaged lists, stand in chunks of their own: they are counted apart from the
 * background's code (scripts/sizes.ts), and a change of a list does not change the code's file.
 */
const CHUNKS = [
  {
    name: 'lists',
    test: /[\\/]lib[\\/]lists[\\/]|third-party-web|tldts[\\/].*[\\/]data[\\/]|libphonenumber-js[\\/]metadata/,
  },
  {
    name: 'policy-reader',
    // `verbs.ts` is a list the policy's page shows.
    test: /[\\/]lib[\\/]policy[\\/](?!verbs)|[\\/](linkedom|readability|htmlparser2|entities|domutils|domhandler|css-select|css-what|nth-check)[\\/]/,
  },
  // A popup that waits for twenty small files opens late: what the background and our pages say things with is one …
  {
    name: 'words',
    test: /wxt-plugins|rolldown[\\/]runtime|[\\/]node_modules[\\/](@wxt-dev[\\/]|webextension-polyfill|intl-messageformat|@formatjs)|[\\/]lib[\\/](facts|messages)\.ts|[\\/]lib[\\/]show[\\/](data-list|entry|languages|order|policy-dates|quote|sentence|summary|visible|words)\.ts|[\\/]lib[\\/]judge[\\/](finding|order)\.ts|[\\/]components[\\/]load-words/,
  },
  // … and what most of our pages have in common, and the background has not, is another.
  {
    name: 'face',
    test: /html-plugins|modulepreload-polyfill|[\\/]components[\\/](?!inspect|policy[\\/](?!our-copy))|[\\/]node_modules[\\/](svelte|clsx|esm-env|devalue)[\\/]|[\\/]lib[\\/](show[\\/](address|remedy|ticket|timeline|treatment|verdict|export[\\/](json|markdown-text|report))|judge[\\/]blockable)\.ts/,
  },
]

/**
 * What a page would see of the probe's script. Sloppy code would give a bare call the window for its `this`. In Chromium
 * the errors of a page that calls through the probe name its script, and with it the extension: here it is named
 * otherwise, and `clean-stack.ts` takes its lines out where it can. Firefox calls such scripts `<anonymous code>` itself.
 */
const unseenProbe = (browser: string) => ({
  name: 'unseen-probe',
  generateBundle: {
    order: 'post' as const,
    handler(_: unknown, bundle: Record<string, { fileName: string; code?: string }>) {
      const name = browser === 'firefox' ? '' : '\n//# sourceURL=native'
      for (const file of Object.values(bundle))
        if (file.fileName.endsWith('probe.js')) file.code = `"use strict";${file.code}${name}`
    },
  },
})

const leftOut = (name: string): string => fileURLToPath(new URL(`./scripts/left-out/${name}.ts`, import.meta.url))

/** What linkedom brings along and a policy's reader never calls, two thirds of its size; what a page would hear of WXT. */
const LEFT_OUT = {
  'wxt/utils/content-script-context': leftOut('content-script-context'),
  'cssomnom/parse': leftOut('style-sheets'),
  'dom-serializer': leftOut('rendering'),
  canvas: leftOut('canvas'),
}

/**
 * `npm run build:tester`: a package of its own for testers, in Chromium. It alone has the thorough mode and its permission,
 * which Chromium does not allow as an optional one; the ordinary package is built without a byte of either.
 */
const TESTER = 'tester'
const OF_TESTERS = 'thorough-probe'

export default defineConfig({
  imports: false,
  outDir: process.env.FINEPRINT_OUT ?? '.output',
  modules: ['@wxt-dev/module-svelte', '@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  hooks: {
    'entrypoints:found': (wxt, found) => {
      const at = found.findIndex(({ name }) => name === OF_TESTERS)
      if (wxt.config.mode !== TESTER) found.splice(at, 1)
    },
    'build:publicAssets': (wxt, files) => {
      files.push(...wordFiles(wxt.config.mode === TESTER))
    },
  },
  vite: ({ browser }) => ({
    json: { stringify: true },
    plugins: [unseenProbe(browser)],
    resolve: { alias: LEFT_OUT },
    build: {
      rolldownOptions: { output: { advancedChunks: { includeDependenciesRecursively: false, groups: CHUNKS } } },
    },
  }),
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'webRequest',
      'scripting',
      'webNavigation',
      'declarativeNetRequestWithHostAccess',
      ...(browser === 'firefox' ? ['dns'] : ['sidePanel']),
      ...(mode === TESTER ? ['debugger', 'alarms'] : []),
    ],
    host_permissions: ['<all_urls>'],
    // What is recorded is kept, and nothing of a private window may be (docs/decisions/2026-11-23-private-windows.md).
    incognito: 'not_allowed',
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'fineprint@fineprint.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { key: CHROMIUM_KEY, minimum_chrome_version: '120' }),
  }),
  zip: { excludeSources: ['docs/**', 'test/**'] },
})
