import type { names as en } from '../en/names.ts'
import type { Words } from '../in-languages.ts'

/** What kinds of parts, places that goods come from, straits and raw materials are called, by what the shipped tables call them. */
export const names: Words<typeof en> = {
  categories: {
    'machined metal parts': 'zerspante Metallteile', 'sheet metal and welded parts': 'Blech- und Schweißteile', 'die castings': 'Druckgussteile', 'forgings': 'Schmiedeteile',
    'injection-moulded plastics': 'Spritzgussteile', 'rubber and seals': 'Gummi und Dichtungen', 'bare printed circuit boards': 'unbestückte Leiterplatten',
    'assembled printed circuit boards': 'bestückte Leiterplatten', 'semiconductors': 'Halbleiter', 'passive components': 'passive Bauelemente', 'connectors': 'Steckverbinder',
    'permanent magnets': 'Permanentmagnete', 'electric motors and windings': 'Elektromotoren und Wicklungen', 'cables and harnesses': 'Kabel und Kabelbäume',
    'batteries and cells': 'Batterien und Zellen', 'bearings': 'Lager', 'gears and drive parts': 'Zahnräder und Antriebsteile', 'fasteners': 'Verbindungselemente',
    'springs and stampings': 'Federn und Stanzteile', 'optics and sensors': 'Optik und Sensoren', 'displays and modules': 'Displays und Module',
    'textiles and upholstery': 'Textilien und Polster', 'chemicals coatings and grease': 'Chemikalien, Lacke und Fette', 'packaging': 'Verpackung',
    'raw metal and semi-finished': 'Rohmetall und Halbzeug', 'other purchased parts': 'übrige Kaufteile',
  },
  origins: {
    'East Asia': 'Ostasien', 'Taiwan and Japan and Korea': 'Taiwan, Japan und Korea', 'South-East Asia': 'Südostasien', 'South Asia': 'Südasien', 'Gulf': 'dem Golf',
    'North America east': 'Nordamerika Ost', 'North America west': 'Nordamerika West', 'North America': 'Nordamerika', 'South America': 'Südamerika', 'North Africa': 'Nordafrika',
    'Turkey': 'der Türkei', 'Ukraine and Moldova': 'der Ukraine und Moldau', 'Western Balkans': 'dem Westbalkan', 'EU within 500 km': 'EU bis 500 km',
    'EU 500 to 1500 km': 'EU 500 bis 1500 km', 'EU over 1500 km': 'EU über 1500 km', 'United Kingdom': 'dem Vereinigten Königreich',
  },
  straits: {
    'Bab-el-Mandeb': 'Bab al-Mandab', 'Bosporus': 'Bosporus', 'Gibraltar': 'Gibraltar', 'Hormuz': 'Hormus', 'Malacca': 'Malakka', 'Panama': 'Panama', 'Suez': 'Suez',
    'Taiwan Strait': 'Taiwanstraße',
  },
  materials: {
    'Antimony': 'Antimon', 'Arsenic': 'Arsen', 'Bauxite/alumina/aluminium': 'Bauxit/Aluminiumoxid/Aluminium', 'Baryte': 'Baryt', 'Beryllium': 'Beryllium', 'Bismuth': 'Bismut', 'Boron': 'Bor',
    'Cobalt': 'Kobalt', 'Coking coal': 'Kokskohle', 'Copper': 'Kupfer', 'Feldspar': 'Feldspat', 'Fluorspar': 'Flussspat', 'Gallium': 'Gallium', 'Germanium': 'Germanium', 'Hafnium': 'Hafnium',
    'Helium': 'Helium', 'Heavy rare earth elements': 'Schwere seltene Erden', 'Light rare earth elements': 'Leichte seltene Erden', 'Lithium': 'Lithium', 'Magnesium': 'Magnesium',
    'Manganese': 'Mangan', 'Graphite': 'Grafit', 'Nickel - battery grade': 'Nickel - Batteriequalität', 'Niobium': 'Niob', 'Phosphate rock': 'Phosphatgestein', 'Phosphorus': 'Phosphor',
    'Platinum group metals': 'Metalle der Platingruppe', 'Scandium': 'Scandium', 'Silicon metal': 'Siliciummetall', 'Strontium': 'Strontium', 'Tantalum': 'Tantal',
    'Titanium metal': 'Titanmetall', 'Tungsten': 'Wolfram', 'Vanadium': 'Vanadium',
  },
  sources: {
    'Common practice in purchasing and logistics': 'Gängige Praxis in Einkauf und Logistik', 'Common knowledge of the trade, as a working assumption': 'Fachwissen, als Arbeitsannahme', 'general practice': 'allgemeine Praxis', undated: 'undatiert',
    'Round working assumptions of hourly labour cost in manufacturing': 'Runde Arbeitsannahmen der Arbeitskosten je Stunde im verarbeitenden Gewerbe', 'Net present value': 'Kapitalwert',
    'Working assumption of this program': 'Arbeitsannahme dieses Programms', 'Working assumption after scattered sources': 'Arbeitsannahme nach verstreuten Quellen',
  },
  licences: {
    'facts, free to cite': 'Fakten, frei zitierbar',
    'public domain': 'gemeinfrei',
    'free reuse, Decision 2011/833/EU': 'freie Weiterverwendung, Beschluss 2011/833/EU',
    'free reuse, Decision 2011/833/EU (CC BY 4.0)': 'freie Weiterverwendung, Beschluss 2011/833/EU (CC BY 4.0)',
    'free reuse with the source named': 'freie Weiterverwendung mit Quellenangabe',
    'terms of editions before 2022 unclear; scores shipped as assumptions with the publisher named': 'Bedingungen der Ausgaben vor 2022 unklar; Werte als Annahmen mitgeliefert, mit Nennung des Herausgebers',
  },
  laneFrom: (mode, origin) => `${mode} aus ${origin}`,
  laneWithin: (mode, origin) => `${mode}, ${origin}`,
}
