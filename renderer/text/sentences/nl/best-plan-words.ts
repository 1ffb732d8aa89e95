/** What is in the best plan and what is left out, in Dutch. */
export const bestPlanWords: Readonly<Record<string, string>> = {
  'What a stop of its site costs is unknown.': 'Wat een stilstand van zijn locatie kost, is onbekend.',
  'Its cost is known in one of the two cases only.': 'De kosten zijn maar in één van beide gevallen bekend.',
  'What a stop would cost with it is unknown.': 'Wat een stilstand dan zou kosten, is onbekend.',
  'It begins after more than five years.': 'Het begint pas na meer dan vijf jaar.',
  'Parts of its kind do not move.': 'Onderdelen van deze soort verhuizen niet.',
  'It would be worth {0} more, but is {1} over the budget.': 'Het zou {0} meer waard zijn, maar gaat {1} over het budget.',
  'Alone it would be worth {0} more; a rule of the plan keeps it out.': 'Op zichzelf zou het {0} meer waard zijn; een regel van het plan houdt het tegen.',
  'It costs {0} more once and is worth {1} less.': 'Het kost eenmalig {0} meer en is {1} minder waard.',
  'It is worth {0} less.': 'Het is {0} minder waard.',
}
