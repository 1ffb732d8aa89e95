interface CashSmallProps {
  readonly title: string
  /** Cumulative cash at the end of each month from 0. */
  readonly cumulative: readonly number[]
  readonly deepest: { readonly month: number; readonly money: number }
  readonly width: number
  readonly height: number
}

/** Cash by month in a few pixels: a line about zero, its deepest point marked, a tick for each year. */
export function CashSmall({ title, cumulative, deepest, width, height }: CashSmallProps) {
  const [least, most] = [Math.min(0, ...cumulative), Math.max(0, ...cumulative)]
  const x = (month: number): number => 4 + (month / Math.max(1, cumulative.length - 1)) * (width - 8)
  const y = (money: number): number => 5 + ((most - money) / Math.max(1, most - least)) * (height - 16)
  const yearEnds = Array.from({ length: Math.floor((cumulative.length - 1) / 12) + 1 }, (_, year) => year * 12)
  return (
    <svg width={width} height={height} role="img" aria-label={title}>
      <line x1={4} x2={width - 4} y1={y(0)} y2={y(0)} stroke="var(--ink-3)" />
      <path d={yearEnds.map((month) => `M${x(month)},${height - 6}v4`).join('')} stroke="var(--ink-3)" />
      <path d={cumulative.map((money, month) => `${month === 0 ? 'M' : 'L'}${Math.round(x(month) * 10) / 10},${Math.round(y(money) * 10) / 10}`).join('')} fill="none" stroke="var(--ink)" strokeWidth="1.5" />
      {deepest.money < 0 ? <circle cx={x(deepest.month)} cy={y(deepest.money)} r="4" fill="var(--red)" /> : null}
    </svg>
  )
}
