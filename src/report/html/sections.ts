/**
 * The sections of the page: charts first, then the tables with the same numbers.
 *
 * @module
 * @since 0.1.0
 */
import type { Ranked } from '../../aggregate/topK.js'
import { type Activity, activityTables } from '../Activity.js'
import { changes } from '../Changes.js'
import { type Denial, type Denials, denials } from '../Denials.js'
import { drift } from '../Drift.js'
import { errors } from '../Errors.js'
import { jobs } from '../Jobs.js'
import { newcomers } from '../Newcomers.js'
import { purchases } from '../Purchases.js'
import { recentChanges } from '../RecentChanges.js'
import type { Report } from '../Report.js'
import { running } from '../Running.js'
import type { RenderOptions } from '../scrubTexts.js'
import type { Table } from '../Table.js'
import { tally } from '../tallyReport.js'
import { withheld } from '../Withheld.js'
import { type DayAxis, dayAxis } from './DayAxis.js'
import { dataTable } from './dataTable.js'
import { findingSections } from './findingSections.js'
import { heatMaps } from './heatMap.js'
import { type Child, h, type Markup } from './Markup.js'
import type { PageContents } from './PageContents.js'
import type { Section } from './page.js'
import { operationCharts, operationKey, rankingChart } from './rankings.js'
import { resourceSections } from './resourceSections.js'
import { timeLine } from './timeLine.js'
import { millisecondsOf } from './words.js'

type Fold = (tables: ReadonlyArray<Table>, isOpen?: boolean) => ReadonlyArray<Markup>

const charts = (...each: ReadonlyArray<Child>): Markup => h('div', { class: 'charts' }, ...each)

const none = (text: string): Markup => h('p', { class: 'card soft' }, text)

/** One axis for all charts over time, so that they can be compared. */
const axisOf = ({ activity, changes }: PageContents): DayAxis => {
  const hours = activity?.hours.map(({ hour }) => hour) ?? []
  const changed = changes?.resources.flatMap(({ history }) => history.map(({ time }) => time)) ?? []
  return dayAxis([...hours, ...changed].flatMap((time) => millisecondsOf(time) ?? []))
}

const ofActivity = (found: Activity, axis: DayAxis, fold: Fold): ReadonlyArray<Section> => {
  const { activity, hours, operations, ...callers } = activityTables(found)
  const maps = heatMaps(found.hours, axis)
  return [
    {
      id: 'activity',
      title: 'When',
      content: [
        maps.length > 0 ? maps : none('No event has a known time.'),
        fold([activity, hours])
      ]
    },
    {
      id: 'operations',
      title: 'Operations',
      content: [operationKey(), charts(operationCharts(found)), fold([operations])]
    },
    {
      id: 'callers',
      title: 'Who, where, and what failed',
      content: [
        charts(
          rankingChart('principals', 'Principals', 'principal', found.principals),
          rankingChart('addresses', 'Source addresses', 'address', found.addresses),
          rankingChart('regions', 'Regions', 'region', found.regions),
          rankingChart('codes', 'Error codes', 'code', found.errorCodes)
        ),
        fold(Object.values(callers))
      ]
    }
  ]
}

const ranked = ({ denials }: Denials, keyOf: (denial: Denial) => string): ReadonlyArray<Ranked> => {
  const counts = new Map<string, number>()
  for (const denial of denials) {
    const key = keyOf(denial)
    counts.set(key, (counts.get(key) ?? 0) + denial.events)
  }
  return [...counts].map(([key, count]) => ({ key, count }))
}

const denialCharts = (found: Denials): Markup =>
  found.denials.length === 0
    ? none('Nothing was denied.')
    : charts(
        rankingChart(
          'denied',
          'To whom',
          'principal',
          ranked(found, ({ principal }) => principal)
        ),
        rankingChart(
          'refused',
          'What',
          'operation',
          ranked(found, ({ service, operation }) => `${service} ${operation}`)
        )
      )

const section = (
  id: string,
  title: string,
  ...content: ReadonlyArray<Child>
): ReadonlyArray<Section> => [{ id, title, content }]

/** @internal The sections for contents that are scrubbed already, if they must be. */
export const sectionsOf = (found: PageContents, options: RenderOptions): ReadonlyArray<Section> => {
  const axis = axisOf(found)
  const fold: Fold = (tables, isOpen = false) =>
    tables.map((table) => dataTable(table, options, isOpen))
  const tablesIn = <Result>(
    id: string,
    title: string,
    { tables }: Pick<Report<never, Result>, 'tables'>,
    result: Result | undefined
  ): ReadonlyArray<Section> =>
    result === undefined ? [] : section(id, title, fold(tables(result), true))
  const { tables = [] } = found
  const own = Array.from(tables)
  const ready = [
    ...findingSections(found, options),
    ...resourceSections(found, options),
    ...(found.activity === undefined ? [] : ofActivity(found.activity, axis, fold)),
    ...(found.changes === undefined
      ? []
      : section(
          'changes',
          'Changes',
          timeLine(found.changes, axis) ?? none('No resource was changed.'),
          fold(changes.tables(found.changes))
        )),
    ...tablesIn('recent', 'Recent changes', recentChanges, found.recent),
    ...tablesIn('running', 'Running', running, found.running),
    ...(found.denials === undefined
      ? []
      : section(
          'denials',
          'Denials',
          denialCharts(found.denials),
          fold(denials.tables(found.denials))
        )),
    ...tablesIn('errors', 'Errors', errors, found.errors),
    ...tablesIn('newcomers', 'Who is new', newcomers, found.newcomers),
    ...tablesIn('jobs', 'Jobs', jobs, found.jobs),
    ...tablesIn('purchases', 'Purchases', purchases, found.purchases),
    ...tablesIn('withheld', 'Withheld', withheld, found.withheld),
    ...tablesIn('drift', 'What the models do not contain', drift, found.drift)
  ]
  return [
    ...ready,
    ...(own.length === 0
      ? []
      : section('tables', ready.length === 0 ? 'Tables' : 'More', fold(own, true))),
    ...tablesIn('records', 'Records read', tally, found.tally)
  ]
}
