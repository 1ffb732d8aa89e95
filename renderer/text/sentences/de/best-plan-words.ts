/** What is in the best plan and what is left out, in German. */
export const bestPlanWords: Readonly<Record<string, string>> = {
  'What a stop of its site costs is unknown.': 'Was ein Ausfall seines Standorts kostet, ist unbekannt.',
  'What a stop would cost with it is unknown.': 'Was ein Ausfall damit kosten würde, ist unbekannt.',
  'It begins after more than five years.': 'Es beginnt erst nach mehr als fünf Jahren.',
  'Parts of its kind do not move.': 'Teile dieser Art lassen sich nicht verlagern.',
  'It would be worth {0} more, but is {1} over the budget.': 'Es wäre {0} mehr wert, liegt aber {1} über dem Budget.',
  'Alone it would be worth {0} more; a rule of the plan keeps it out.': 'Für sich wäre es {0} mehr wert; eine Regel des Plans schließt es aus.',
  'It costs {0} more once and is worth {1} less.': 'Es kostet einmalig {0} mehr und ist {1} weniger wert.',
  'It is worth {0} less.': 'Es ist {0} weniger wert.',
  'Without it the plan would be worth {0} less: {1} for each {2} spent once.': 'Ohne dies wäre der Plan {0} weniger wert: {1} für jeden einmalig ausgegebenen {2}.',
  'Without it the plan would be worth {0} less.': 'Ohne dies wäre der Plan {0} weniger wert.',
  'It comes in from a budget of {0} on.': 'Es kommt ab einem Budget von {0} hinein.',
  'From {0} on something better takes its place.': 'Ab {0} tritt etwas Besseres an seine Stelle.',
  'More money buys nothing from {0} on.': 'Ab {0} bringt mehr Geld nichts.',
  '{0} more would add {1} of net value.': '{0} mehr würden den Nettowert um {1} erhöhen.',
  'What a plan is worth is unknown: that takes the demand and the margin of the products, and where their parts come from.': 'Was ein Plan wert ist, ist unbekannt: Dafür braucht es Bedarf und Marge der Produkte und die Herkunft ihrer Teile.',
  'What it costs is unknown.': 'Was es kostet, ist unbekannt.',
}
