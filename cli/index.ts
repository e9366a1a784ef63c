#!/usr/bin/env node
import { type Command, cac } from 'cac'
import { SEVERITIES } from '../lib/judge/finding'
import { cite } from './commands/cite'
import { forms } from './commands/forms'
import { policy } from './commands/policy'
import { report } from './commands/report'
import { requests } from './commands/requests'
import { InputError } from './input-error'
import { NOTICE_OPTIONS } from './read/policy-files'

const program = cac('fineprint')

/** Wherever a policy is taken, the notices beside it are. */
const withNotices = (command: Command): Command =>
  Object.entries(NOTICE_OPTIONS).reduce((all, [name, says]) => all.option(`--${name} <file>`, says), command)

/** Whose data, held against what: the same for everything that judges requests. */
const withCase = (command: Command): Command =>
  withNotices(
    command
      .option('--person <file>', 'Whose data to look for (JSON)')
      .option('--policy <file>', "The company's privacy policy (.md, .html, .txt)"),
  ).option('--company <file>', 'Whose sites these are, and who works for them (JSON)')

withCase(
  program.command(
    'requests <...files>',
    'What requests carry of a person, to whom, and what the policy says of it (HAR or JSON Lines)',
  ),
)
  .option('--fail-on <severity>', `Exit with 1 from this severity on: ${[...SEVERITIES, 'none'].join(', ')}`, {
    default: 'high',
  })
  .option('--json', 'One JSON object a line')
  .action(requests)

program
  .command('policy <...files>', 'What a privacy policy says, clause by clause')
  .option('--json', 'One JSON object a line')
  .action(policy)

withNotices(
  program
    .command('cite <policy>', 'Which clause governs: questions to a policy')
    .option('--queries <file>', 'The questions (JSON Lines); "subject": {"of"} says where somebody lives'),
)
  .option('--json', 'One JSON object a line')
  .action(cite)

program
  .command('forms <...files>', 'What the forms of a page ask for (HTML)')
  .option('--json', 'One JSON object a line')
  .action(forms)

withCase(program.command('report <...files>', 'The findings in requests as a document to hand over'))
  .option('--format <name>', 'html, markdown, csv, json, har, sarif or junit', { default: 'markdown' })
  .option('--out <file>', 'Where to write it; standard output if left out')
  .option('--baseline <file>', 'An earlier report of --format json: only what is new sets the exit code')
  .option('--fail-on <severity>', 'Exit with 1 from this severity on', { default: 'high' })
  .action(report)

program.help()

async function main(): Promise<number> {
  try {
    program.parse(process.argv, { run: false })
    if (program.options.help) return 0
    if (!program.matchedCommand) {
      const [name] = program.args
      throw new InputError(
        name ? `"${name}" is no command; see fineprint --help` : 'say what to do; see fineprint --help',
      )
    }
    return (await program.runMatchedCommand()) as number
  } catch (error) {
    if (!(error instanceof InputError) && (error as Error).name !== 'CACError') throw error
    process.stderr.write(`fineprint: ${(error as Error).message}\n`)
    return 2
  }
}

// Set, not exit(): what is still in the pipe is written first.
process.exitCode = await main()
