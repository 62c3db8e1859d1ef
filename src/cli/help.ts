/**
 * The help texts of the command.
 *
 * @module
 * @since 0.2.0
 */
import { filterHelp } from './filterOptions.js'
import type { ReportName } from './ReportRun.js'
import { serviceNames } from './serviceName.js'
import { paragraph } from './words.js'

/** @internal A command line, and the question that it answers. */
export interface Example {
  readonly about: string
  readonly line: string
}

const examples: { readonly [command: string]: ReadonlyArray<Example> } = {
  timeline: [
    {
      about: 'Who stopped channel 1234567, and what else happened to it this week?',
      line: 'mediatrail timeline --resource 1234567 --since 7d AWSLogs/'
    },
    {
      about: 'What else did Olga do last night?',
      line: 'mediatrail timeline --principal olga --since "2026-06-12 18:00" AWSLogs/'
    },
    {
      about: 'What happened around one call? The start of its id is enough.',
      line: 'mediatrail timeline --around 7c41f2d0 --before 1h --after 30m AWSLogs/'
    },
    {
      about: 'Everything that was denied, reads included, as a table for a ticket',
      line: 'mediatrail timeline --outcome denied --reads --format markdown AWSLogs/'
    }
  ],
  events: [
    {
      about: 'Every stop of a channel as JSON lines, for jq',
      line: 'mediatrail events --operation medialive:StopChannel AWSLogs/ | jq .userIdentity.arn'
    },
    {
      about: 'A Parquet file for DuckDB or Athena',
      line: 'mediatrail events --format parquet --output events.parquet AWSLogs/'
    },
    {
      about: 'As OCSF, for a security lake',
      line: 'mediatrail events --format ocsf AWSLogs/ > activity.jsonl'
    },
    {
      about: 'One file from a bucket',
      line: 'aws s3 cp s3://my-trail/file.json.gz - | mediatrail events'
    }
  ],
  explain: [
    {
      about: 'What is this call, and why are fields missing?',
      line: 'mediatrail explain --id 7c41f2d0 AWSLogs/'
    },
    {
      about: 'What did the latest change of a channel change?',
      line: 'mediatrail explain --diff --operation UpdateChannel --resource 1234567 AWSLogs/'
    }
  ],
  summary: [
    {
      about: 'What changed, what was denied, and what does the trail not show?',
      line: 'mediatrail summary AWSLogs/'
    },
    {
      about: 'What happened in the last six hours?',
      line: 'mediatrail summary --since 6h AWSLogs/'
    }
  ],
  report: [
    {
      about: 'One page with charts, tables and findings',
      line: 'mediatrail report all --format html --output page.html AWSLogs/'
    },
    {
      about: 'What is running, and since when?',
      line: 'mediatrail report running AWSLogs/'
    },
    {
      about: 'What changed in the two hours before the picture went black at 21:30?',
      line: 'mediatrail report recent --since "2026-06-12 19:30" --until "2026-06-12 21:30" AWSLogs/'
    },
    {
      about: 'Who was denied what since Friday?',
      line: 'mediatrail report denials --since 2026-06-12 AWSLogs/'
    },
    {
      about: 'One table for a spreadsheet',
      line: 'mediatrail report activity --table hours --format csv AWSLogs/ > hours.csv'
    },
    {
      about: 'Your own report: an ES module that exports `report`',
      line: 'mediatrail report --module desk.mjs AWSLogs/'
    }
  ],
  audit: [
    { about: 'What needs attention?', line: 'mediatrail audit AWSLogs/' },
    {
      about: 'The findings of one night, as a page',
      line: 'mediatrail audit --since "2026-06-12 18:00" --output findings.html AWSLogs/'
    },
    {
      about: 'A list of all rules',
      line: 'mediatrail audit --list'
    },
    {
      about: 'One rule alone',
      line: 'mediatrail audit --rule media/mass-takedown AWSLogs/'
    },
    {
      about: 'Only what is new since an audit with --format jsonl --output known.jsonl',
      line: 'mediatrail audit --baseline known.jsonl AWSLogs/'
    },
    {
      about: 'In a pipeline: exit code 3 if there are findings of high severity',
      line: 'mediatrail audit --format sarif --output findings.sarif --fail-on high AWSLogs/'
    },
    {
      about: 'With your own rules, and settings',
      line: 'mediatrail audit --rules rules.mjs --settings settings.json AWSLogs/'
    }
  ]
}

const shown = (all: ReadonlyArray<Example>): string =>
  ['Examples:', ...all.flatMap(({ about, line }) => [`  # ${about}`, `  ${line}`])].join('\n')

const exits: { readonly [command: string]: string } = {
  audit: `
Exit codes:
  0  nothing of that severity was found
  1  something could not be read or written
  2  the command line is wrong
  3  something was found, or a rule failed, whatever else happened`
}

const reports: { readonly [Name in ReportName]: string } = {
  activity: 'how many calls, by operation, principal, region, address and hour',
  changes: 'the history of each resource, change by change',
  recent: 'what changed, the latest first; with --until, before a time',
  running: 'what is running and since when, as far as the trail shows',
  denials: 'what was denied, to whom, and how often',
  errors: 'what failed, by operation and principal',
  newcomers:
    'who is new: the first and the last call by each principal, from each address and in each region, by account',
  jobs: 'which jobs were submitted, by queue and template',
  purchases: 'what was bought: reservations and the like',
  withheld: 'what AWS omitted or hid',
  drift: 'where records differ from what AWS documents',
  tally: 'how many records were read, and how they were classified',
  all: 'all of these, with the findings of the recommended rules'
}

const widestName = Math.max(...Object.keys(reports).map((name) => name.length))

const reportLines = (name: string, text: string): ReadonlyArray<string> => {
  const indent = widestName + 4
  return paragraph(text, 80, indent).map((line, i) =>
    i === 0 ? `  ${name.padEnd(indent - 2)}${line.trimStart()}` : line
  )
}

const reportHelp = [
  'Reports:',
  ...Object.entries(reports).flatMap(([name, text]) => reportLines(name, text))
].join('\n')

/** @internal The text below the options of a command. */
export const helpOf = (command: string): string =>
  [
    ...(command === 'report' ? ['', reportHelp] : []),
    filterHelp,
    '',
    shown(examples[command] ?? []),
    exits[command] ?? ''
  ].join('\n')

/** @internal The text below the list of commands. */
export const about: string = `
Paths are CloudTrail log files (gzipped or not), folders of them, or globs.
Without a path, or with -, standard input is read. The format of the records is
recognised: log files, EventBridge events, LookupEvents results, JSON lines and
others.

${shown([
  {
    about: 'Who stopped channel 1234567, and what else happened to it?',
    line: 'mediatrail timeline --resource 1234567 AWSLogs/'
  },
  { about: 'What needs attention?', line: 'mediatrail audit AWSLogs/' },
  { about: 'What happened in the last six hours?', line: 'mediatrail summary --since 6h AWSLogs/' },
  {
    about: 'One page with charts, tables and findings',
    line: 'mediatrail report all --format html --output page.html AWSLogs/'
  },
  {
    about: 'What is this call, and why are fields missing?',
    line: 'mediatrail explain --id 7c41f2d0 AWSLogs/'
  },
  {
    about: 'Examples and options of one command',
    line: 'mediatrail timeline --help'
  }
])}

${paragraph(`Services: ${serviceNames.join(', ')}`, 80).join('\n')}

Exit codes:
  0  the command was completed; a log without records is not an error
  1  a path is missing, cannot be read or holds no log, or something stopped
     the command: the message says what
  2  the command line is wrong
  3  an audit found something, or a rule failed, whatever else happened`
