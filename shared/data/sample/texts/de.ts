import { described } from './described.ts'
import type { SampleTexts } from './sample-texts.ts'

/** The sample as a German purchasing department writes it. */
export const germanTexts: SampleTexts = {
  project: 'Zwaluw-Antriebseinheiten',
  made: (project) => `Beispielprojekt ${project}`,
  plans: {
    a: { name: 'Pufferbestand', description: 'Nichts wird verlagert: dreißig Tage zusätzlicher Bestand bei den Teilen, die sich am langsamsten erholen.' },
    b: { name: 'Drei Teile nach Europa holen', description: 'Die drei Motorteile, die Hengtai fertigt, gehen nach Idrija, zu den dort angebotenen Preisen.' },
    c: { name: 'Europa zuerst', description: 'Plan B, und vom Rest aus Asien, was sich binnen zwei Jahren in Europa fertigen lässt.' },
  },
  notes: {
    quote: 'Angebot vom 3. November.',
    quoteWithDie: 'Angebot vom 3. November, Folgeverbundwerkzeug in den Einmalkosten enthalten.',
  },
  descriptions: described(`
CD-85   | Antriebseinheit CD-85, 85 Nm
CD-120  | Antriebseinheit CD-120, schwere Ausführung, 120 Nm
AS-100  | Motor
AS-110  | Statorbaugruppe
AS-120  | Rotorbaugruppe
AS-150  | Motor, schwere Ausführung
AS-160  | Statorbaugruppe, 50 mm
AS-170  | Rotorbaugruppe, 50 mm
AS-200  | Getriebe
AS-210  | Planetenstufe
AS-250  | Getriebe, schwere Ausführung
AS-260  | Planetenstufe, 4 Planetenräder
AS-300  | Steuerung
AS-310  | Leistungsstufe
AS-320  | Logikplatine
AS-400  | Sensorik
AS-410  | Encoder
AS-500  | Gehäuse
AS-510  | Motordeckel, komplett
AS-600  | Kurbel und Tretlagerwelle
AS-650  | Kurbel und Tretlagerwelle, verstärkt
AS-700  | Kabelbaum
AS-800  | Kleinteile und Verpackung
MT-2001 | Statorblechpaket, 36 Nuten
MT-2004 | Kupferwicklungssatz, Hairpin
MT-2007 | Rotornabe, zerspant
MT-2011 | Magnetsatz NdFeB N42SH, 40 Stk.
MT-2015 | Rotorhülse, Glasfaser
MT-2018 | Phasenleitungssatz
MT-2020 | Hallsensorplatine
MT-2023 | Wicklungsthermistor NTC
MT-2026 | Kugellager 6804-2RS
MT-2101 | Statorblechpaket, 50 mm
MT-2104 | Kupferwicklungssatz, Hairpin 2,5 mm
MT-2111 | Magnetsatz NdFeB N45SH, 40 Stk.
GB-3002 | Sonnenrad, schrägverzahnt, geschliffen
GB-3005 | Planetenrad, Stahlnabe
GB-3008 | Planetenträger
GB-3011 | Hohlrad, innenverzahnt
GB-3014 | Klemmkörperfreilauf, 25 mm
GB-3017 | Untersetzungsrad, PA46
GB-3020 | Nadellager HK2016
GB-3023 | Kugellager 6903-2RS
GB-3026 | Getriebefett, Dosis 18 g
GB-3102 | Sonnenrad, schrägverzahnt, Zahnbreite 3,5 mm
GB-3105 | Planetenrad, gehärtet, breit
EL-4001 | Steuerungsplatine, 6 Lagen, unbestückt
EL-4004 | Leistungsplatine, bestückt
EL-4007 | Mikrocontroller 170 MHz, LQFP64
EL-4010 | MOSFET 100 V, 80 A
EL-4013 | Gate-Treiber-IC, 3-phasig
EL-4016 | Strommessverstärker
EL-4019 | Bluetooth-Modul
EL-4022 | Zwischenkreiskondensator 470 µF
EL-4025 | Keramikkondensatorsatz, 64 Stk.
EL-4028 | Drossel 22 µH
EL-4031 | Wärmespreizer, Al 6082
EL-4034 | Wärmeleitpad, 3 W/mK
EL-4037 | Schutzlack, Dosis
SN-5002 | Drehmomentsensor, magnetostriktiv
SN-5005 | Trittfrequenzring, 24-polig
SN-5008 | Geschwindigkeitssensor mit Kabel
SN-5011 | Encodermagnet, 2-polig
SN-5014 | Encoder-IC, 14 Bit
SN-5017 | Temperaturschalter 85 °C
HS-6001 | Hauptgehäuse, Druckguss AlSi9Cu3
HS-6004 | Motordeckel, Druckguss
HS-6007 | Getriebedeckel, zerspant
HS-6010 | Kabelabdeckung, PA66-GF30
HS-6013 | Unterfahrschutz, PA66-GF30
HS-6016 | Lichtleiter
HS-6019 | Druckausgleichsmembran
HS-6022 | Emblem, eloxiert
CR-7001 | Tretlagerwelle, 34CrNiMo6
CR-7004 | Kettenblattspider
CR-7007 | Kettenblattschraubensatz
CR-7010 | Wellensicherungsring, 20 mm
CR-7013 | Distanzringsatz
CR-7101 | Tretlagerwelle, 34CrNiMo6, verstärkt
HN-8001 | Hauptkabelbaum, 14-polig
HN-8004 | Akkusteckverbinder, 60 A
HN-8007 | Displaykabel, 1,6 m
HN-8010 | Lichtkabelsatz
HN-8013 | Kabelverschraubung M16
SP-9001 | Wellendichtring 25×35×6
SP-9004 | O-Ring-Satz FKM
SP-9007 | Schraubensatz A2-70, 34 Stk.
SP-9010 | Gewindeeinsatz M6
SP-9013 | Gehäusedichtung, geformt
SP-9016 | Etikettensatz, laserbeschriftet
SP-9019 | Karton mit Einlage
`),
}
