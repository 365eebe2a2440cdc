// Started by scan.ts beside the scanner's own packages: scans a folder, writes what it found as JSON.
const dns = require('node:dns')
const path = require('node:path')

// It would ask for translations and for Electron's releases; nothing that we test may.
dns.lookup = (...words) => {
  process.nextTick(words.at(-1), Object.assign(new Error('no network here'), { code: 'ENOTFOUND' }))
}

const [packages, folder, electronVersion] = process.argv.slice(2)
const run = require(path.join(packages, 'node_modules/@doyensec/electronegativity/dist/runner.js'))
const options = { input: folder, isRelative: true, electronVersionOverride: electronVersion }
// What it says meanwhile is no part of the answer.
const answer = process.stdout.write.bind(process.stdout)
process.stdout.write = () => true

void run(options, false).then(({ errors, issues }) => {
  const found = issues.map(({ id, file, location, sample }) => ({ id, file, location, sample }))
  answer(
    JSON.stringify({ errors: errors.map(({ file, message }) => ({ file, message })), found }),
    () => process.exit(0),
  )
})
