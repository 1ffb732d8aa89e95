import type { AnyFormula, Quantity } from './formula.ts'

/** The symbol of each quantity that an equation in symbols names: a letter, and after "_" what stands below it. */
const symbols: Readonly<Record<string, string>> = {
  // Price and what is added to it on the way.
  price: 'p', 'quoted-price': 'p_q', 'offer-currency-rate': 'e_o', 'project-currency-rate': 'e_p', 'currency-factor': 'k_$', mass: 'm', volume: 'V', 'volumetric-density': 'ρ',
  'chargeable-mass': 'm_c', 'freight-rate': 'f_kg', 'freight-per-shipment': 'F', 'order-quantity': 'Q', 'parts-in-shipment': 'n', 'usual-freight': 'f_u', 'full-freight': 'f_d', 'freight-factor': 'k_f',
  'freight-share-after-border': 'a', 'freight-to-border': 'f_b', freight: 'f', 'buyer-pays-to-border': 'β_1', 'buyer-pays-from-border': 'β_2', 'buyer-insures': 'β_i', 'buyer-owns-in-transit': 'β_t',
  'price-includes-freight-to-border': 'γ_1', 'price-includes-freight-from-border': 'γ_2', 'price-includes-insurance': 'γ_i', 'price-includes-duty': 'γ_d', 'insurance-share': 'ι', insurance: 'i',
  'duty-rate': 'r', 'extra-duty': 'r_x', 'extra-duty-china': 'r_cn', 'tariff-shock': 'r_w', 'applied-duty-rate': 'r_a', 'duty-in-price': 'r_p', 'anti-dumping-rate': 'r_ad', 'anti-dumping-per-tonne': 'A_t', 'anti-dumping': 'd_ad',
  assists: 'a_s', 'royalty-share': 'ϱ', 'customs-additions': 'a_c', 'customs-value': 'V_c', duty: 'd', 'brokerage-per-entry': 'B', 'customs-entry': 'β_e', brokerage: 'b', landed: 'C_L',
  // Stock.
  'cost-of-capital': 'h_k', 'storage-rate': 'h_s', 'obsolescence-rate': 'h_r', 'carrying-rate': 'h', 'stock-value': 'v', 'leg-need': 'D_s', 'daily-use': 'u', 'transit-days': 't',
  'owned-transit-days': 't_o', 'pipeline-stock': 's_p', 'cycle-stock': 's_c', 'service-level': 'SL', 'service-factor': 'z', 'demand-deviation': 'ν', 'daily-deviation': 'σ_d', 'lead-time': 'L',
  'lead-time-deviation': 'σ_L', 'safety-units': 'S', 'safety-stock': 's_s', 'buffer-days': 'T_b', 'buffer-stock': 's_b', 'tied-up': 'W', 'extra-stock': 'W_b', 'capital-charge': 'i_k',
  // Need.
  'parent-need': 'D_p', 'quantity-per-parent': 'q', 'scrap-share': 'w', 'line-need': 'D_l', 'quantity-per-product': 'q_P', 'product-demand': 'D_P', 'demand-surge': 'x', 'need-for-product': 'D_k',
  'part-need': 'D', 'share-of-need': 'α', 'reject-share': 'ρ_x', 'bought-per-good': 'g',
  // Softer costs.
  quality: 'c_q', 'expedite-share': 'α_e', 'expedite-rate': 'f_e', 'expedite-density': 'ρ_e', expedite: 'c_e', 'oversight-share': 'α_o', oversight: 'c_o', 'hedging-share': 'α_h', hedging: 'c_h', 'write-off-rate': 'ω', obsolescence: 'c_w',
  'tooling-cost': 'K_t', 'tooling-life': 'n_t', 'tooling-recovery': 'CRF_t', tooling: 'c_t', 'annuity-in-price': 'c_k', 'annuity-charge': 'c_a', ownership: 'C_O',
  // Carbon.
  'main-distance': 'km', 'main-emission': 'ε', 'packaging-share': 'π', 'freight-emission': 'E_f', 'cbam-applies': 'β_c', 'cbam-embedded': 'E_e', 'cbam-benchmark': 'E_b', 'cbam-free-share': 'φ',
  'cbam-certificates': 'N_c', 'cbam-price': 'P_c', 'cbam-mass': 'M_c', 'cbam-threshold': 'M_0', cbam: 'c_b', 'carbon-price': 'P_co2', carbon: 'c_c', 'yearly-emission': 'E',
  // Cost after the move.
  'ex-works-today': 'p_0', 'ex-works-price': 'p_ex', 'material-share': 's_m', 'labour-share': 's_l', 'energy-share': 's_e', 'capital-share': 's_k', 'margin-share': 's_g', 'material-premium': 'μ', 'rebased-material': 'R_m',
  'labour-cost-destination': 'w_1', 'labour-cost-origin': 'w_0', 'productivity-destination': 'π_1', 'productivity-origin': 'π_0', 'productivity-exponent': 'θ', 'automatable-share': 'λ', 'automation-saving': 'η',
  'automation-applied': 'κ', 'labour-ratio': 'R', 'rebased-labour': 'R_l', 'electricity-destination': 'ε_1', 'electricity-origin': 'ε_0', 'rebased-energy': 'R_e', 'rebased-capital': 'R_k', 'automation-outlay': 'K_a',
  'automation-life': 'n_a', 'automation-recovery': 'CRF_a', 'automation-cost': 'R_a', 'should-cost': 'p_s', 'material-per-unit': 'm_u', 'material-scrap': 'w_m', 'own-material': 'P_m', 'labour-hours': 'h_l',
  'automated-share': 'λ_a', wage: 'w_h', 'labour-efficiency': 'π_l', 'learning-factor': 'ℓ', 'own-labour': 'P_l', 'machine-capex': 'K_m', 'machine-life': 'n_m', 'machine-recovery': 'CRF_m', 'machine-hours': 'h_m',
  'machine-hours-per-year': 'H', 'equipment-effectiveness': 'OEE', 'own-machine': 'P_k', 'energy-per-unit': 'kWh', 'own-energy': 'P_e', 'overhead-share': 'o', 'own-overhead': 'P_o', 'production-tooling': 'K_p',
  'own-tooling': 'P_t', 'own-production': 'P', 'trained-heads': 'N', 'course-per-head': 'k_c', 'training-hours': 'h_t', training: 'T', 'ramp-months': 'τ_r', 'ramp-loss': 'X_r', 'dual-running-months': 'τ_d',
  'dual-running-share': 'δ', 'dual-running': 'X_d', 'start-months': 'τ_0', 'saving-start': 'τ_s', 'produced-hours': 'h_o', 'rebased-hours': 'h_b', 'hours-per-piece': 'h_1', 'works-hours': 'H_1', 'hours-asked': 'H_a',
  'hours-available': 'H_w', 'works-use': 'U',
  // A year and a plan.
  spend: 'M', 'landed-per-year': 'M_L', 'ownership-per-year': 'M_O', 'interest-per-year': 'M_k', 'annuity-per-year': 'M_a', 'landed-of-all': 'ΣM_L', 'demand-of-all': 'ΣD_P', 'cost-per-unit': 'C_P',
  'one-off-money': 'K', 'working-capital-plan': 'W_1', 'working-capital-today': 'W_0', 'first-flow': 'CF_0', 'last-flow': 'CF_n',
  // Risk.
  'governance-va': 'va', 'governance-pv': 'pv', 'governance-ge': 'ge', 'governance-rq': 'rq', 'governance-rl': 'rl', 'governance-cc': 'cc', 'governance-score': 'x_g', 'logistics-performance': 'LPI',
  'logistics-score': 'x_l', 'hazard-index': 'WRI', 'hazard-ceiling': 'WRI_100', 'hazard-score': 'x_h', 'duty-ceiling': 'r_100', 'trade-barrier-score': 'x_t', 'share-of-site': 'α_s', 'concentration-term': 'HHI_s',
  'concentration-index': 'HHI', 'concentration-score': 'x_c', 'lead-time-known': 'L_k', 'lead-time-ceiling': 'L_100', 'lead-time-score': 'x_L', 'requalification-weeks': 'wk', 'requalification-ceiling': 'wk_100',
  'requalification-score': 'x_q', 'reject-known': 'ρ_k', 'reject-ceiling': 'ρ_100', 'reject-score': 'x_r', 'financial-risk': 'x_0', 'finance-score': 'x_f', 'risk-score': 'X', 'stop-rate-at-0': 'λ_0',
  'stop-rate-at-100': 'λ_100', 'stop-rate': 'λ_X', 'country-shock-rate': 'λ_c', 'country-stop-rate': 'λ_C', 'stop-probability': 'P_s', 'loss-per-event': 'Λ', 'expected-loss': 'EL',
  // What if.
  'usual-currency-factor': 'k_0', 'currency-change': 'ξ', 'shocked-currency-factor': 'k_ξ', 'detour-days': 't_d', 'closed-days': 'n_c', 'mean-detour': 't_m', 'closed-freight-factor': 'k_w', 'mean-closure-factor': 'k_m',
  'closure-delay': 't_v', 'usual-transit-days': 't_0', 'year-detour': 't_y', 'shocked-transit-days': 't_x', 'usual-lead-time': 'L_0', 'shocked-lead-time': 'L_x', 'usual-freight-factor': 'k_u', 'year-closure-factor': 'k_y',
  'shocked-freight-factor': 'k_x', 'late-days': 't_l', 'late-units': 's_w', 'late-stock': 's_v', 'step-share': 'x_i', 'step-days': 'n_i', 'mean-surge': 'x_m',
  // Stand-by contracts.
  'stand-by-stated': 'M_b', 'stand-by-covered': 'α_b', 'stand-by-retainer': 'ρ_b', 'stand-by-charge': 'c_sb', 'stand-by-per-year': 'M_sb', 'stand-by-day-stated': 'm_b', 'stand-by-day-covered': 'α_u',
  'stand-by-premium': 'ρ_u', 'stand-by-per-day': 'm_sb',
  // Braking distance.
  stock: 's', 'held-stock': 's_h', recover: 'TTR', survive: 'TTS', gap: 'G',
}

/** Symbol of a quantity, what stands below it after "_"; null where no equation in symbols names it. */
export const symbolOf = ({ id }: Quantity): string | null => symbols[id] ?? null

/** An equation in symbols, such as "C_L = p + f + i + d", with the symbols that it names; null where its steps cannot be said in one line. */
export function inSymbols(formula: AnyFormula): string | null {
  const own = symbolOf(formula)
  if (formula.excel === undefined || own === null) return null
  // "Nothing where there is nothing" is for the spreadsheet: the product says it too.
  const equation = withoutGuards(formula.excel)
  const written = equation
    .replaceAll(/\{([a-z0-9-]+)\}/gu, (_, id: string) => symbols[id] ?? id)
    .replaceAll('SQRT(', '√(').replaceAll('NORMSINV(', 'Φ⁻¹(').replaceAll('EXP(', 'exp(').replaceAll('LN(', 'ln(').replaceAll('MAX(', 'max(').replaceAll('MIN(', 'min(').replaceAll('IF(', 'if(')
    .replaceAll('*', ' · ').replaceAll('/', ' ÷ ').replaceAll('<=', ' ≤ ').replaceAll(',', '; ')
    .replaceAll(/(?<=[^\s(;·÷^])([+=<>])(?=\S)/gu, ' $1 ').replaceAll(/(?<=[^\s(;·÷^])-(?=\S)/gu, ' − ').replaceAll('-', '−')
  return `${own} = ${written}`
}

/** Place of the bracket that closes the one open before `from`; −1 where none does. */
function closing(text: string, from: number): number {
  let depth = 1
  for (let at = from; at < text.length; at++) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')') depth -= 1
    if (depth === 0) return at
  }
  return -1
}

/** True where a text adds or subtracts outside its brackets. */
const isSum = (text: string): boolean => /[+-]/u.test(text.replaceAll(/\([^()]*\)/gu, '').replaceAll(/\([^()]*\)/gu, '').replaceAll(/\{[^}]*\}/gu, ''))

/** The equation with each IF(x=0,0,…) replaced by what it guards. */
function withoutGuards(equation: string): string {
  const guard = /IF\(\{[a-z0-9-]+\}=0,0,/u.exec(equation)
  if (guard === null) return equation
  const from = guard.index + guard[0].length
  const end = closing(equation, from)
  if (end < 0) return equation
  const inner = equation.slice(from, end)
  const isWhole = guard.index === 0 && end === equation.length - 1
  return withoutGuards(`${equation.slice(0, guard.index)}${isWhole || !isSum(inner) ? inner : `(${inner})`}${equation.slice(end + 1)}`)
}
