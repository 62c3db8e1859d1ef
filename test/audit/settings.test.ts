import * as E from 'fp-ts/lib/Either.js'
import { type MediaEvent, showIssue } from 'mediatrail'
import { type AuditOptions, audit, recommended } from 'mediatrail/audit'
import { buildEvent } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'

const stop = buildEvent('medialive.amazonaws.com', 'StopChannel', {
  requestParameters: { channelId: '1' }
})

const remove = buildEvent('medialive.amazonaws.com', 'DeleteInput', {
  requestParameters: { inputId: '1' }
})

const said = (event: MediaEvent, options: AuditOptions): ReadonlyArray<string> => {
  const made = audit(recommended, options)
  if (E.isLeft(made)) return made.left.map(showIssue)
  return made.right
    .judge(event)
    .flatMap((verdict) =>
      verdict._tag === 'Finding'
        ? [
            `${verdict.rule} ${verdict.severity}${verdict.suppressed === undefined ? '' : ' suppressed'}`
          ]
        : []
    )
}

describe('settings of all rules', () => {
  const windows = [{}]

  it('apply to each rule that has such an option', () => {
    const options = { settings: { '*': { options: { windows } } } }
    expect(said(stop, options)).toEqual([])
    expect(said(remove, options)).toEqual([])
  })

  it('are overridden by those of a rule', () => {
    const settings = {
      '*': { options: { windows } },
      'media/stopped-outside-change-window': { options: { windows: [] } }
    }
    expect(said(stop, { settings })).toEqual(['media/stopped-outside-change-window high'])
    expect(said(remove, { settings })).toEqual([])
  })

  it.each([
    ['an option that no rule has', { window: [] }, 'settings["*"].options.window'],
    ['an option of another kind', { windows: 'always' }, 'settings["*"].options']
  ])('reject %s', (_, options, words) => {
    expect(said(stop, { settings: { '*': { options } } }).join()).toContain(words)
  })

  it('have no severity', () => {
    expect(said(stop, { settings: { '*': { severity: 'off' } } }).join()).toContain(
      'settings["*"].severity'
    )
  })
})

describe('severities by message', () => {
  const id = 'media/stopped-outside-change-window'

  it('override the severity of the rule', () => {
    expect(said(stop, { settings: { [id]: { severities: { stopped: 'low' } } } })).toEqual([
      `${id} low`
    ])
    expect(
      said(stop, { settings: { [id]: { severity: 'info', severities: { stopped: 'critical' } } } })
    ).toEqual([`${id} critical`])
  })

  it('name messages that the rule has', () => {
    expect(said(stop, { settings: { [id]: { severities: { stoped: 'low' } } } }).join()).toContain(
      'Did you mean stopped?'
    )
  })

  it('do not exist for a correlation', () => {
    expect(
      said(stop, { settings: { 'media/mass-takedown': { severities: { reached: 'low' } } } }).join()
    ).toContain('settings["media/mass-takedown"].severities')
  })
})

describe('a suppression', () => {
  const found = 'media/stopped-outside-change-window high'
  const rule = 'media/stopped-outside-change-window'
  const reason = 'Agreed.'

  it.each([
    [{ principal: 'Operator/alice' }, true],
    [{ operation: 'medialive.amazonaws.com:StopChannel' }, true],
    [{ operation: 'medialive.amazonaws.com:*' }, true],
    [{ operation: 'ivs.amazonaws.com:*' }, false],
    [{ address: '192.0.2.*' }, true],
    [{ address: '198.51.100.1' }, false],
    [{ callerAccount: '111122223333' }, true],
    [{ callerAccount: '444455556666' }, false]
  ])('of %o', (members, holds) => {
    expect(said(stop, { suppressions: [{ rule, reason, ...members }] })).toEqual([
      holds ? `${found} suppressed` : found
    ])
  })

  it('of a principal does not apply to one of another account, unless it says so', () => {
    const foreign = {
      ...stop,
      userIdentity: {
        type: 'AssumedRole',
        arn: 'arn:aws:sts::444455556666:assumed-role/Operator/alice',
        accountId: '444455556666'
      }
    } as const
    const suppressed = (members: object): boolean =>
      said(foreign, { suppressions: [{ rule, reason, ...members }] }).includes(
        `${found} suppressed`
      )
    expect(suppressed({ principal: 'Operator/*' })).toBe(false)
    expect(suppressed({ principal: 'Operator/*', callerAccount: '444455556666' })).toBe(true)
  })
})
