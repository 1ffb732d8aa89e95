/** What is in the best plan and what is left out, in German. */
export const bestPlanWords: Readonly<Record<string, string>> = {
  'What a stop of its site costs is unknown.': 'Was ein Ausfall seines Standorts kostet, ist unbekannt.',
  'Its cost is known in one of the two cases only.': 'Die Kosten sind nur in einem der beiden Fälle bekannt.',
  'What a stop would cost with it is unknown.': 'Was ein Ausfall damit kosten würde, ist unbekannt.',
  'It begins after more than five years.': 'Es beginnt erst nach mehr als fünf Jahren.',
  'Parts of its kind do not move.': 'Teile dieser Art lassen sich nicht verlagern.',
  'It would be worth {0} more, but is {1} over the budget.': 'Es wäre {0} mehr wert, liegt aber {1} über dem Budget.',
  'Alone it would be worth {0} more; a rule of the plan keeps it out.': 'Für sich wäre es {0} mehr wert; eine Regel des Plans schließt es aus.',
  'It costs {0} more once and is worth {1} less.': 'Es kostet einmalig {0} mehr und ist {1} weniger wert.',
  'It is worth {0} less.': 'Es ist {0} weniger wert.',
}
