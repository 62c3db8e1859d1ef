/**
 * What the command says of itself.
 *
 * @module
 * @since 0.2.0
 */
import { filterHelp } from './filterOptions.js'
import { serviceNames } from './serviceName.js'

/** @internal A line is a command, with what it answers above it. */
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
      about: 'Who was denied what since Friday?',
      line: 'mediatrail report denials --since 2026-06-12 AWSLogs/'
    },
    {
      about: 'One table for a spreadsheet',
      line: 'mediatrail report activity --table hours --format csv AWSLogs/ > hours.csv'
    },
    {
      about: 'A report of your own: an ES module that exports `report`',
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
      about: 'In a pipeline: exit code 3 where something of high severity was found',
      line: 'mediatrail audit --format sarif --output findings.sarif --fail-on high AWSLogs/'
    },
    {
      about: 'With rules of your own, and settings',
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

/** @internal What stands below the options of a command. */
export const helpOf = (command: string): string =>
  `${filterHelp}\n\n${shown(examples[command] ?? [])}\n${exits[command] ?? ''}`

/** @internal What stands below the list of commands. */
export const about = `
Paths are CloudTrail log files (gzipped or not), folders of them, or globs.
Without a path, or with -, standard input is read. The form of the records is
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

Services: ${serviceNames.join(', ')}

Exit codes:
  0  the command came to its end; a log without records is not an error
  1  a path is missing, unreadable or holds no log, or something stopped the
     command
  2  the command line is wrong
  3  an audit found something, or a rule failed, whatever else happened`
