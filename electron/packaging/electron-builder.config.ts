import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { drivenFuses, shippedFuses } from './fuses.ts'

const environment = process.env
const given = (name: string): boolean => (environment[name] ?? '') !== ''

/** A certificate of one's own on macOS; without one the app is signed ad hoc, as Apple's processors run nothing unsigned. */
const hasAppleCertificate = given('CSC_LINK') || given('CSC_NAME')
const canNotarise = hasAppleCertificate && (given('APPLE_API_KEY') || given('APPLE_ID') || given('APPLE_KEYCHAIN_PROFILE'))

const comments = {
  en: 'Where your supply chain would stop, what that costs, and what a shorter chain is worth',
  nl: 'Waar je toeleverketen zou stilvallen, wat dat kost en wat een kortere keten waard is',
  de: 'Wo Ihre Lieferkette stehen bliebe, was das kostet und was eine kürzere Kette wert ist',
}

/** What electron-builder makes of the folder that lay-out.ts lays out: installers, or with --dir a folder with the program in it. */
const config = {
  appId: 'nl.remweg.desktop',
  productName: 'Remweg',
  copyright: 'Copyright © 2026 The Remweg authors',
  directories: { app: 'dist/package/app', buildResources: 'electron/packaging', output: environment['REMWEG_PACKAGES'] ?? 'dist/packages' },
  // Only to make a folder from the Electron that is here already; installers take the pinned one, checked against its published hash.
  ...(given('REMWEG_ELECTRON') ? { electronDist: environment['REMWEG_ELECTRON'] } : {}),
  electronVersion: environment['REMWEG_ELECTRON_VERSION'],
  // The page of Remweg speaks three languages; so do the menus and dialogs of Chromium.
  electronLanguages: ['en-US', 'nl', 'de'],
  electronFuses: environment['REMWEG_FUSES'] === 'driven' ? drivenFuses : shippedFuses,
  // Nothing is compiled and nothing is added: better-sqlite3 brings its binary, and lay-out.ts has laid out the one for this system. Said this way,
  // electron-builder takes the folder as it is; told not to rebuild, it would add every dependency of the project.
  beforeBuild: () => Promise.resolve(false),
  // It would leave out a folder called node_modules, so lay-out.ts calls it modules.
  files: ['package.json', 'dist/**', { from: 'modules', to: 'node_modules' }],
  // An Electron that lies on this machine holds an app of its own. It would never run beside the archive, and does not ship.
  afterExtract: async ({ appOutDir }: { readonly appOutDir: string }): Promise<void> => {
    const resources = process.platform === 'darwin' ? join(appOutDir, 'Electron.app', 'Contents', 'Resources') : join(appOutDir, 'resources')
    for (const name of ['app', 'default_app.asar']) await rm(join(resources, name), { recursive: true, force: true })
  },
  asar: true,
  // A binary can only be loaded from a file of its own.
  asarUnpack: ['**/*.node'],
  extraResources: [{ from: 'dist/package/LICENSES', to: 'LICENSES' }],
  // No auto-update: nothing is published and nothing asks for a newer version.
  publish: null,
  fileAssociations: [{ ext: 'remweg', name: 'Remweg project', description: 'Remweg project', mimeType: 'application/vnd.remweg.project', role: 'Editor', rank: 'Owner' }],
  artifactName: '${productName}-${version}-${os}-${arch}.${ext}',

  linux: {
    target: [{ target: 'AppImage', arch: 'x64' }, { target: 'deb', arch: 'x64' }],
    executableName: 'remweg',
    icon: 'electron/packaging/icons',
    category: 'Office',
    maintainer: 'The Remweg authors <authors@remweg.invalid>',
    vendor: 'The Remweg authors',
    synopsis: comments.en,
    syncDesktopName: true,
    desktop: {
      entry: {
        'Comment': comments.en,
        'Comment[nl]': comments.nl,
        'Comment[de]': comments.de,
        'GenericName': 'Supply chain risk',
        'GenericName[nl]': 'Risico in de toeleverketen',
        'GenericName[de]': 'Risiken der Lieferkette',
        'Keywords': 'procurement;purchasing;supplier;BOM;stock;',
        'Keywords[nl]': 'inkoop;leverancier;stuklijst;voorraad;',
        'Keywords[de]': 'Einkauf;Lieferant;Stückliste;Bestand;',
      },
    },
  },
  // The older tools need a library that systems no longer bring, and start without Chromium's sandbox.
  toolsets: { appimage: '1.0.3' },
  appImage: { executableArgs: [] },
  deb: { packageCategory: 'misc', priority: 'optional' },

  win: {
    target: [{ target: 'nsis', arch: 'x64' }, { target: 'portable', arch: 'x64' }],
    icon: 'electron/packaging/icons/remweg.ico',
    // Starts as whoever started it; only an installation for everybody asks for more.
    requestedExecutionLevel: 'asInvoker',
  },
  nsis: {
    artifactName: '${productName}-${version}-setup-${arch}.${ext}',
    // An assistant that lets one choose between oneself and everybody, and the folder; both have silent switches (docs/install.md).
    oneClick: false,
    perMachine: false,
    allowElevation: true,
    allowToChangeInstallationDirectory: true,
    installerLanguages: ['en_US', 'nl_NL', 'de_DE'],
    license: 'LICENSE',
    // Projects are the person's and outlive the program.
    deleteAppDataOnUninstall: false,
    // Only an updater reads these.
    differentialPackage: false,
    runAfterFinish: true,
  },
  portable: { artifactName: '${productName}-${version}-portable-${arch}.${ext}', requestExecutionLevel: 'user' },

  mac: {
    target: [{ target: 'dmg', arch: 'universal' }],
    icon: 'electron/packaging/icons/remweg.icns',
    category: 'public.app-category.business',
    darkModeSupport: true,
    ...(hasAppleCertificate ? { hardenedRuntime: true } : { identity: '-', hardenedRuntime: false }),
    notarize: canNotarise,
    // Both binaries of better-sqlite3 are in both halves, each for one processor and picked by name.
    x64ArchFiles: '**/better-sqlite3/prebuilds/*.node',
    extendInfo: {
      UTExportedTypeDeclarations: [
        {
          UTTypeIdentifier: 'nl.remweg.project',
          UTTypeDescription: 'Remweg project',
          UTTypeConformsTo: ['public.data', 'public.content'],
          UTTypeTagSpecification: { 'public.filename-extension': ['remweg'], 'public.mime-type': ['application/vnd.remweg.project'] },
        },
      ],
    },
  },
  dmg: { writeUpdateInfo: false },
}

export default config
