// A cold process that does what Lambda does: loads a bundle, takes an event as JSON, and gives the response as JSON.
const { handler } = await import(process.argv[2])

process.once('message', async (event) => {
  const answer = await Promise.resolve()
    .then(() => handler(event, {}))
    .then(
      (value) => ({ value: value ?? null }),
      ({ name, message }) => ({ error: { name, message } })
    )
  process.send(answer, () => process.disconnect())
})
process.send('ready')
