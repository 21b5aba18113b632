// A worker that serves the topic external.check-credit. Node.js 20, nothing else:
//   CASEWORK_URL=http://localhost:8080 CASEWORK_TOKEN=cwt_… node docs/examples/worker.mjs
const url = process.env.CASEWORK_URL ?? 'http://localhost:8080'
const token = process.env.CASEWORK_TOKEN
const worker = process.env.CASEWORK_WORKER ?? `credit-${process.pid}`
const lockSeconds = 60

const stop = new AbortController()
process.once('SIGTERM', () => stop.abort())
process.once('SIGINT', () => stop.abort())

/** What the step is about. Throw a Refusal when it can't be done, any other error when it may be done later. */
async function checkCredit({ amount, currency }) {
  if (currency !== 'EUR') {
    throw new Refusal('currency-unknown', `No credit in ${currency}.`)
  }
  const limit = 5000
  return {
    creditOk: { type: 'boolean', value: amount <= limit },
    limit: { type: 'integer', value: limit },
  }
}

class Refusal extends Error {
  constructor(code, message) {
    super(message)
    this.code = code
  }
}

async function post(path, body, key) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  if (key) headers['idempotency-key'] = key
  const signal = key ? undefined : stop.signal
  const answer = await fetch(`${url}/api/external-tasks/${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ worker, ...body }),
    signal,
  })
  return { status: answer.status, retryAfter: Number(answer.headers.get('retry-after') ?? 5), json: await answer.json() }
}

/** Says how a step ended, again until the answer arrives: the key makes sure that it counts once. */
async function settle(step, verb, body) {
  const key = `${step.key}-${step.attempt}-${verb}`
  for (let tries = 1; tries <= 5; tries++) {
    try {
      const answer = await post(`${step.id}/${verb}`, body, key)
      if (answer.status !== 503) {
        console.log(`${step.caseNumber} ${verb}: ${answer.status} ${answer.json.result ?? answer.json.detail}`)
        return
      }
    } catch (e) {
      console.error(`${step.caseNumber} ${verb}: ${e.message}`)
    }
    await pause(tries)
  }
}

async function work(step) {
  const beat = setInterval(
    () => post(`${step.id}/extension`, { lockSeconds }, `${step.key}-beat-${Date.now()}`).catch(() => {}),
    (lockSeconds * 1000) / 3,
  )
  try {
    const inputs = Object.fromEntries(Object.entries(step.inputs).map(([name, input]) => [name, input.value]))
    await settle(step, 'completion', { outputs: await checkCredit(inputs) })
  } catch (e) {
    await (e instanceof Refusal
      ? settle(step, 'error', { code: e.code, reason: e.message })
      : settle(step, 'failure', { cause: 'unavailable', reason: 'The register did not answer.' }))
  } finally {
    clearInterval(beat)
  }
}

const pause = seconds => new Promise(resolve => setTimeout(resolve, seconds * 1000))

while (!stop.signal.aborted) {
  try {
    const answer = await post('locks', { topics: ['external.check-credit'], lockSeconds, limit: 5, waitSeconds: 30 })
    if (answer.status === 200) {
      await Promise.all(answer.json.items.map(work))
    } else if (answer.status === 429 || answer.status >= 500) {
      await pause(answer.retryAfter)
    } else {
      console.error(`${answer.status} ${answer.json.detail}`)
      process.exit(1)
    }
  } catch (e) {
    if (!stop.signal.aborted) {
      console.error(e.message)
      await pause(5)
    }
  }
}
