import { expect, test } from 'vitest'
import { programStarted } from './program-started.ts'

test('what starts anew is the file that a person has, not what it unpacked itself into', () => {
  expect(programStarted({}, '/opt/Remweg/remweg')).toBe('/opt/Remweg/remweg')
  expect(programStarted({ APPIMAGE: '/home/anna/Remweg.AppImage' }, '/tmp/.mount_Remweg/remweg')).toBe('/home/anna/Remweg.AppImage')
  expect(programStarted({ PORTABLE_EXECUTABLE_FILE: 'D:\\Remweg portable.exe' }, 'C:\\Temp\\1\\Remweg.exe')).toBe('D:\\Remweg portable.exe')
})
