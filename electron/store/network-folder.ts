import { realpathSync, statfsSync } from 'node:fs'

/** File systems of other computers, by the number that Linux gives them: AFS, NFS, SMB in three versions, 9P, Coda, NCP, Ceph, GFS2, OCFS2, FUSE (sshfs, rclone, cloud folders) and those of virtual machines. */
const remoteTypes: ReadonlySet<number> = new Set([
  0x53_46_41_4f, 0x69_69, 0x51_7b, 0xff_53_4d_42, 0xfe_53_4d_42, 0x01_02_19_97, 0x73_75_72_45, 0x56_4c, 0x00_c3_64_00, 0x01_16_19_70, 0x74_61_63_6f, 0x65_73_55_46, 0x78_6f_42_56, 0xba_cb_ac_bc, 0x7c_7c_66_73,
])

/** Is this a file system that another computer, or a program in place of a disk, answers for? */
export const isRemoteType = (type: number): boolean => remoteTypes.has(type >>> 0)

/** Does a folder lie on another computer, or where it cannot be told? A log that programs share through memory does not work there. A person may say so too, where it is not seen. */
export function isNetworkFolder(folder: string, environment: Readonly<Record<string, string | undefined>> = process.env): boolean {
  if (environment['REMWEG_JOURNAL'] === 'rollback') return true
  try {
    // A drive letter that stands for a share is told by what it really is.
    const real = realpathSync.native(folder)
    if (process.platform === 'win32') return /^\\\\(?!\?\\[A-Za-z]:)/u.test(real)
    // What is mounted on macOS, a share or a stick: its kind is not numbered.
    if (process.platform === 'darwin') return /^\/(Volumes|Network)\//u.test(real)
    return isRemoteType(statfsSync(real).type)
  } catch {
    // A folder that cannot be looked at cannot be opened either, and that says why.
    return false
  }
}
