import { run } from './setup/run.mjs'

/** The testers' package (docs/permissions.md). Any mode but its own `production` is a developer's build to Vite, unless told. */
await run('npx', ['wxt', 'build', '--mode', 'tester'], { env: { NODE_ENV: 'production' } })
