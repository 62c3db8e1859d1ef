import type { MediaEvent } from 'mediatrail'
import { run } from 'mediatrail/aggregate'
import { type HtmlOptions, html, type PageContents } from 'mediatrail/html'
import { activity, changes, type RenderOptions } from 'mediatrail/report'
import { expectTypeOf, it } from 'vitest'

const events: ReadonlyArray<MediaEvent> = []

it('accepts the results of the ready-made reports', () => {
  expectTypeOf(html).toEqualTypeOf<(findings: PageContents, options?: HtmlOptions) => string>()
  expectTypeOf<HtmlOptions>().toExtend<RenderOptions>()
  html({ activity: run(activity.aggregate, events) }, { title: 'A trail' })
  // @ts-expect-error these are the changes, and no activity
  html({ activity: run(changes.aggregate, events) })
  // @ts-expect-error there is no such report
  html({ changed: run(changes.aggregate, events) })
})
