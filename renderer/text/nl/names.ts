import type { names as en } from '../en/names.ts'
import type { Words } from '../in-languages.ts'

/** What kinds of parts, places that goods come from, straits and raw materials are called, by what the shipped tables call them. */
export const names: Words<typeof en> = {
  categories: {
    'machined metal parts': 'verspaande metalen onderdelen', 'sheet metal and welded parts': 'plaatwerk en laswerk', 'die castings': 'gietstukken', 'forgings': 'smeedstukken',
    'injection-moulded plastics': 'spuitgietkunststof', 'rubber and seals': 'rubber en afdichtingen', 'bare printed circuit boards': 'kale printplaten',
    'assembled printed circuit boards': 'bestukte printplaten', 'semiconductors': 'halfgeleiders', 'passive components': 'passieve componenten', 'connectors': 'connectoren',
    'permanent magnets': 'permanente magneten', 'electric motors and windings': 'elektromotoren en wikkelingen', 'cables and harnesses': 'kabels en kabelbomen',
    'batteries and cells': 'accu’s en cellen', 'bearings': 'lagers', 'gears and drive parts': 'tandwielen en aandrijfdelen', 'fasteners': 'bevestigingsmiddelen',
    'springs and stampings': 'veren en stansdelen', 'optics and sensors': 'optiek en sensoren', 'displays and modules': 'displays en modules',
    'textiles and upholstery': 'textiel en bekleding', 'chemicals coatings and grease': 'chemicaliën, coatings en vet', 'packaging': 'verpakking',
    'raw metal and semi-finished': 'metaal en halffabricaten', 'other purchased parts': 'overige gekochte onderdelen',
  },
  origins: {
    'East Asia': 'Oost-Azië', 'Taiwan and Japan and Korea': 'Taiwan, Japan en Korea', 'South-East Asia': 'Zuidoost-Azië', 'South Asia': 'Zuid-Azië', 'Gulf': 'de Golf',
    'North America east': 'Noord-Amerika oost', 'North America west': 'Noord-Amerika west', 'North America': 'Noord-Amerika', 'South America': 'Zuid-Amerika', 'North Africa': 'Noord-Afrika',
    'Turkey': 'Turkije', 'Ukraine and Moldova': 'Oekraïne en Moldavië', 'Western Balkans': 'de Westelijke Balkan', 'EU within 500 km': 'EU tot 500 km',
    'EU 500 to 1500 km': 'EU 500 tot 1500 km', 'EU over 1500 km': 'EU boven 1500 km', 'United Kingdom': 'het Verenigd Koninkrijk',
  },
  straits: {
    'Bab-el-Mandeb': 'Bab-el-Mandeb', 'Bosporus': 'Bosporus', 'Gibraltar': 'Gibraltar', 'Hormuz': 'Hormuz', 'Malacca': 'Malakka', 'Panama': 'Panama', 'Suez': 'Suez',
    'Taiwan Strait': 'Straat van Taiwan',
  },
  materials: {
    'Antimony': 'Antimoon', 'Arsenic': 'Arseen', 'Bauxite/alumina/aluminium': 'Bauxiet/aluminiumoxide/aluminium', 'Baryte': 'Bariet', 'Beryllium': 'Beryllium', 'Bismuth': 'Bismut',
    'Boron': 'Boor', 'Cobalt': 'Kobalt', 'Coking coal': 'Cokeskolen', 'Copper': 'Koper', 'Feldspar': 'Veldspaat', 'Fluorspar': 'Vloeispaat', 'Gallium': 'Gallium', 'Germanium': 'Germanium',
    'Hafnium': 'Hafnium', 'Helium': 'Helium', 'Heavy rare earth elements': 'Zware zeldzame aardmetalen', 'Light rare earth elements': 'Lichte zeldzame aardmetalen', 'Lithium': 'Lithium',
    'Magnesium': 'Magnesium', 'Manganese': 'Mangaan', 'Graphite': 'Grafiet', 'Nickel - battery grade': 'Nikkel - batterijkwaliteit', 'Niobium': 'Niobium', 'Phosphate rock': 'Fosfaatgesteente',
    'Phosphorus': 'Fosfor', 'Platinum group metals': 'Platinagroepmetalen', 'Scandium': 'Scandium', 'Silicon metal': 'Siliciummetaal', 'Strontium': 'Strontium', 'Tantalum': 'Tantaal',
    'Titanium metal': 'Titaniummetaal', 'Tungsten': 'Wolfraam', 'Vanadium': 'Vanadium',
  },
  sources: {
    'Common practice in purchasing and logistics': 'Gangbare praktijk in inkoop en logistiek', 'Common knowledge of the trade, as a working assumption': 'Vakkennis, als werkaanname', 'general practice': 'algemene praktijk', undated: 'geen jaar',
    'Round working assumptions of hourly labour cost in manufacturing': 'Ronde werkaannames van loonkosten per uur in de industrie', 'Net present value': 'Netto contante waarde',
    'Working assumption of this program': 'Werkaanname van dit programma', 'Working assumption after scattered sources': 'Werkaanname naar verspreide bronnen',
  },
  licences: {
    'facts, free to cite': 'feiten, vrij te citeren',
    'public domain': 'publiek domein',
    'free reuse, Decision 2011/833/EU': 'vrij hergebruik, Besluit 2011/833/EU',
    'free reuse, Decision 2011/833/EU (CC BY 4.0)': 'vrij hergebruik, Besluit 2011/833/EU (CC BY 4.0)',
    'free reuse with the source named': 'vrij hergebruik met bronvermelding',
    'terms of editions before 2022 unclear; scores shipped as assumptions with the publisher named': 'voorwaarden van edities vóór 2022 onduidelijk; scores meegeleverd als aannames, met naam van de uitgever',
  },
  laneFrom: (mode, origin) => `${mode} uit ${origin}`,
  laneWithin: (mode, origin) => `${mode}, ${origin}`,
}
