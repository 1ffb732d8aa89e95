/** What kinds of parts, places that goods come from, straits and raw materials are called, by what the shipped tables call them. */
export const names = {
  categories: {
    'machined metal parts': 'machined metal parts', 'sheet metal and welded parts': 'sheet metal and welded parts', 'die castings': 'die castings', 'forgings': 'forgings',
    'injection-moulded plastics': 'injection-moulded plastics', 'rubber and seals': 'rubber and seals', 'bare printed circuit boards': 'bare printed circuit boards',
    'assembled printed circuit boards': 'assembled printed circuit boards', 'semiconductors': 'semiconductors', 'passive components': 'passive components', 'connectors': 'connectors',
    'permanent magnets': 'permanent magnets', 'electric motors and windings': 'electric motors and windings', 'cables and harnesses': 'cables and harnesses',
    'batteries and cells': 'batteries and cells', 'bearings': 'bearings', 'gears and drive parts': 'gears and drive parts', 'fasteners': 'fasteners',
    'springs and stampings': 'springs and stampings', 'optics and sensors': 'optics and sensors', 'displays and modules': 'displays and modules',
    'textiles and upholstery': 'textiles and upholstery', 'chemicals coatings and grease': 'chemicals coatings and grease', 'packaging': 'packaging',
    'raw metal and semi-finished': 'raw metal and semi-finished', 'other purchased parts': 'other purchased parts',
  } as Readonly<Record<string, string>>, // looked up by what the tables call it
  origins: {
    'East Asia': 'East Asia', 'Taiwan and Japan and Korea': 'Taiwan and Japan and Korea', 'South-East Asia': 'South-East Asia', 'South Asia': 'South Asia', 'Gulf': 'Gulf',
    'North America east': 'North America east', 'North America west': 'North America west', 'North America': 'North America', 'South America': 'South America', 'North Africa': 'North Africa',
    'Turkey': 'Turkey', 'Ukraine and Moldova': 'Ukraine and Moldova', 'Western Balkans': 'Western Balkans', 'EU within 500 km': 'EU within 500 km', 'EU 500 to 1500 km': 'EU 500 to 1500 km',
    'EU over 1500 km': 'EU over 1500 km', 'United Kingdom': 'United Kingdom',
  } as Readonly<Record<string, string>>, // likewise
  straits: {
    'Bab-el-Mandeb': 'Bab-el-Mandeb', 'Bosporus': 'Bosporus', 'Gibraltar': 'Gibraltar', 'Hormuz': 'Hormuz', 'Malacca': 'Malacca', 'Panama': 'Panama', 'Suez': 'Suez',
    'Taiwan Strait': 'Taiwan Strait',
  } as Readonly<Record<string, string>>, // likewise
  materials: {
    'Antimony': 'Antimony', 'Arsenic': 'Arsenic', 'Bauxite/alumina/aluminium': 'Bauxite/alumina/aluminium', 'Baryte': 'Baryte', 'Beryllium': 'Beryllium', 'Bismuth': 'Bismuth',
    'Boron': 'Boron', 'Cobalt': 'Cobalt', 'Coking coal': 'Coking coal', 'Copper': 'Copper', 'Feldspar': 'Feldspar', 'Fluorspar': 'Fluorspar', 'Gallium': 'Gallium', 'Germanium': 'Germanium',
    'Hafnium': 'Hafnium', 'Helium': 'Helium', 'Heavy rare earth elements': 'Heavy rare earth elements', 'Light rare earth elements': 'Light rare earth elements', 'Lithium': 'Lithium',
    'Magnesium': 'Magnesium', 'Manganese': 'Manganese', 'Graphite': 'Graphite', 'Nickel - battery grade': 'Nickel - battery grade', 'Niobium': 'Niobium', 'Phosphate rock': 'Phosphate rock',
    'Phosphorus': 'Phosphorus', 'Platinum group metals': 'Platinum group metals', 'Scandium': 'Scandium', 'Silicon metal': 'Silicon metal', 'Strontium': 'Strontium', 'Tantalum': 'Tantalum',
    'Titanium metal': 'Titanium metal', 'Tungsten': 'Tungsten', 'Vanadium': 'Vanadium',
  } as Readonly<Record<string, string>>, // likewise
  sources: {
    'Common practice in purchasing and logistics': 'Common practice in purchasing and logistics', 'Common knowledge of the trade, as a working assumption': 'Common knowledge of the trade, as a working assumption',
    'general practice': 'general practice', undated: 'undated', 'Net present value': 'Net present value',
    'Round working assumptions of hourly labour cost in manufacturing': 'Round working assumptions of hourly labour cost in manufacturing',
    'Working assumption of this program': 'Working assumption of this program', 'Working assumption after scattered sources': 'Working assumption after scattered sources',
  } as Readonly<Record<string, string>>, // likewise
  licences: {
    'facts, free to cite': 'facts, free to cite',
    'public domain': 'public domain',
    'free reuse, Decision 2011/833/EU': 'free reuse, Decision 2011/833/EU',
    'free reuse, Decision 2011/833/EU (CC BY 4.0)': 'free reuse, Decision 2011/833/EU (CC BY 4.0)',
    'free reuse with the source named': 'free reuse with the source named',
    'terms of editions before 2022 unclear; scores shipped as assumptions with the publisher named': 'terms of editions before 2022 unclear; scores shipped as assumptions with the publisher named',
  } as Readonly<Record<string, string>>, // likewise
  laneFrom: (mode: string, origin: string) => `${mode} from ${origin}`,
  laneWithin: (mode: string, origin: string) => `${mode}, ${origin}`,
}
