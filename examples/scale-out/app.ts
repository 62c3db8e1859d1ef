/** Synthesises the stack: without look-ups, so it needs neither an account nor a network. */
import { fileURLToPath } from 'node:url'
import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { ScaleOut } from './stack/ScaleOut.js'

const app = new App({ outdir: fileURLToPath(new URL('./cdk.out', import.meta.url)) })
new ScaleOut(app, 'MediatrailScaleOut')
Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
app.synth()
