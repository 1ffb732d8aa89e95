import type { ProjectContents } from '../../shared/model/contents.ts'

/** From so many lines and parts on a project is long: what a person does to it shows before what follows from that is worked out. */
const longFrom = 8000
export const isLong = ({ lines, parts }: Pick<ProjectContents, 'lines' | 'parts'>): boolean => lines.length + parts.length > longFrom
