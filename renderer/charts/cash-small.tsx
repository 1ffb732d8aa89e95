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
  return (
    <svg width={width} height={height} role="img" aria-label={title}>
      <line x1={4} x2={width - 4} y1={y(0)} y2={y(0)} stroke="var(--ink-3)" />
      {cumulative.map((_, month) => (month % 12 === 0 ? <line key={month} x1={x(month)} x2={x(month)} y1={height - 6} y2={height - 2} stroke="var(--ink-3)" /> : null))}
      <path d={cumulative.map((money, month) => `${month === 0 ? 'M' : 'L'}${x(month).toFixed(1)},${y(money).toFixed(1)}`).join('')} fill="none" stroke="var(--ink)" strokeWidth="1.5" />
      {deepest.money < 0 ? <circle cx={x(deepest.month)} cy={y(deepest.money)} r="4" fill="var(--red)" /> : null}
    </svg>
  )
}
