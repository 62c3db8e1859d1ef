// A cold process that works like Lambda: it loads a bundle, reads events as JSON, one after the other, and writes responses as JSON.
const { handler } = await import(process.argv[2])

process.on('message', async (event) => {
  if (event === 'end') return process.disconnect()
  const answer = await Promise.resolve()
    .then(() => handler(event, {}))
    .then(
      (value) => ({ value: value ?? null }),
      ({ name, message }) => ({ error: { name, message } })
    )
  process.send(answer)
})
process.send('ready')
