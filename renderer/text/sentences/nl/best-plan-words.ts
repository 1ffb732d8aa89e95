/** What is in the best plan and what is left out, in Dutch. */
export const bestPlanWords: Readonly<Record<string, string>> = {
  'What a stop of its site costs is unknown.': 'Wat een stilstand van zijn locatie kost, is onbekend.',
  'What a stop would cost with it is unknown.': 'Wat een stilstand dan zou kosten, is onbekend.',
  'It begins after more than five years.': 'Het begint pas na meer dan vijf jaar.',
  'Parts of its kind do not move.': 'Onderdelen van deze soort verhuizen niet.',
  'It would be worth {0} more, but is {1} over the budget.': 'Het zou {0} meer waard zijn, maar gaat {1} over het budget.',
  'Alone it would be worth {0} more; a rule of the plan keeps it out.': 'Op zichzelf zou het {0} meer waard zijn; een regel van het plan houdt het tegen.',
  'It costs {0} more once and is worth {1} less.': 'Het kost eenmalig {0} meer en is {1} minder waard.',
  'It is worth {0} less.': 'Het is {0} minder waard.',
  'Without it the plan would be worth {0} less: {1} for each {2} spent once.': 'Zonder dit zou het plan {0} minder waard zijn: {1} voor elke {2} die eenmalig wordt besteed.',
  'Without it the plan would be worth {0} less.': 'Zonder dit zou het plan {0} minder waard zijn.',
  'It comes in from a budget of {0} on.': 'Het komt erin vanaf een budget van {0}.',
  'From {0} on something better takes its place.': 'Vanaf {0} komt er iets beters voor in de plaats.',
  'More money buys nothing from {0} on.': 'Vanaf {0} levert meer geld niets op.',
  '{0} more would add {1} of net value.': '{0} meer zou {1} aan netto waarde toevoegen.',
  'What a plan is worth is unknown: that takes the demand and the margin of the products, and where their parts come from.': 'Wat een plan waard is, is onbekend: daarvoor zijn vraag en marge van de producten nodig, en waar hun onderdelen vandaan komen.',
  'What it costs is unknown.': 'Wat het kost, is onbekend.',
}
