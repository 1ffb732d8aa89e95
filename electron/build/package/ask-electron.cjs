// Run by an Electron: which version it is, where its program lies, and which binary of better-sqlite3 it loads. Answers into the file named last.
const { writeFileSync } = require('node:fs')
const { dirname } = require('node:path')
const { app } = require('electron')

let sqlite = null
const load = process.dlopen
process.dlopen = function (module, file, ...flags) {
  sqlite = file
  return load.call(this, module, file, ...flags)
}
const Database = require('better-sqlite3')
new Database(':memory:').close()
writeFileSync(process.argv.at(-1), JSON.stringify({ folder: dirname(process.execPath), sqlite, versions: process.versions }))
app.exit(0)
