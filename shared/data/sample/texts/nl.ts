import { described } from './described.ts'
import type { SampleTexts } from './sample-texts.ts'

/** The sample as a Dutch purchasing department writes it. */
export const dutchTexts: SampleTexts = {
  project: 'Zwaluw-aandrijfunits',
  made: (project) => `Voorbeeldproject ${project}`,
  plans: {
    a: { name: 'Buffervoorraad', description: 'Er wordt niets verplaatst: dertig dagen extra voorraad van de onderdelen die het langzaamst herstellen.' },
    b: { name: 'Drie onderdelen naar Europa halen', description: 'De drie motoronderdelen die Hengtai maakt, gaan naar Idrija, tegen de prijzen uit de offerte.' },
    c: { name: 'Europa eerst', description: 'Plan B, en van de rest uit Azië wat binnen twee jaar in Europa gemaakt kan worden.' },
  },
  notes: {
    quote: 'Offerte van 3 november.',
    quoteWithDie: 'Offerte van 3 november, volgstempel inbegrepen in de eenmalige kosten.',
  },
  descriptions: described(`
CD-85   | Aandrijfunit CD-85, 85 Nm
CD-120  | Aandrijfunit CD-120, zware uitvoering, 120 Nm
AS-100  | Motor
AS-110  | Statorsamenstelling
AS-120  | Rotorsamenstelling
AS-150  | Motor, zware uitvoering
AS-160  | Statorsamenstelling, 50 mm
AS-170  | Rotorsamenstelling, 50 mm
AS-200  | Tandwielkast
AS-210  | Planetaire trap
AS-250  | Tandwielkast, zware uitvoering
AS-260  | Planetaire trap, 4 planeetwielen
AS-300  | Besturing
AS-310  | Vermogenstrap
AS-320  | Logicaprint
AS-400  | Sensoren
AS-410  | Encoder
AS-500  | Behuizing
AS-510  | Motordeksel, compleet
AS-600  | Crank en trapas
AS-650  | Crank en trapas, versterkt
AS-700  | Kabelboom
AS-800  | Klein materiaal en verpakking
MT-2001 | Statorblikpakket, 36 gleuven
MT-2004 | Koperen wikkelingset, hairpin
MT-2007 | Rotornaaf, verspaand
MT-2011 | Magneetset NdFeB N42SH, 40 st.
MT-2015 | Rotorhuls, glasvezel
MT-2018 | Fasekabelset
MT-2020 | Hallsensorprint
MT-2023 | Wikkelingsthermistor NTC
MT-2026 | Kogellager 6804-2RS
MT-2101 | Statorblikpakket, 50 mm
MT-2104 | Koperen wikkelingset, hairpin 2,5 mm
MT-2111 | Magneetset NdFeB N45SH, 40 st.
GB-3002 | Zonnewiel, schuin vertand, geslepen
GB-3005 | Planeetwiel, stalen naaf
GB-3008 | Planeetwieldrager
GB-3011 | Ringwiel, inwendig vertand
GB-3014 | Vrijloopkoppeling met klemlichamen, 25 mm
GB-3017 | Reductietandwiel, PA46
GB-3020 | Naaldlager HK2016
GB-3023 | Kogellager 6903-2RS
GB-3026 | Tandwielvet, dosis 18 g
GB-3102 | Zonnewiel, schuin vertand, tandbreedte 3,5 mm
GB-3105 | Planeetwiel, gehard, breed
EL-4001 | Besturingsprint, 6 lagen, onbestukt
EL-4004 | Vermogensprint, bestukt
EL-4007 | Microcontroller 170 MHz, LQFP64
EL-4010 | MOSFET 100 V, 80 A
EL-4013 | Gatedriver-IC, 3-fasig
EL-4016 | Stroommeetversterker
EL-4019 | Bluetooth-module
EL-4022 | Tussenkringcondensator 470 µF
EL-4025 | Set keramische condensatoren, 64 st.
EL-4028 | Smoorspoel 22 µH
EL-4031 | Warmtespreider, Al 6082
EL-4034 | Warmtegeleidende pad, 3 W/mK
EL-4037 | Beschermlak, dosis
SN-5002 | Koppelsensor, magnetostrictief
SN-5005 | Cadansring, 24-polig
SN-5008 | Snelheidssensor met kabel
SN-5011 | Encodermagneet, 2-polig
SN-5014 | Encoder-IC, 14 bit
SN-5017 | Temperatuurschakelaar 85 °C
HS-6001 | Hoofdbehuizing, drukgegoten AlSi9Cu3
HS-6004 | Motordeksel, drukgegoten
HS-6007 | Tandwielkastdeksel, verspaand
HS-6010 | Kabelafdekking, PA66-GF30
HS-6013 | Bodembeschermplaat, PA66-GF30
HS-6016 | Lichtgeleider
HS-6019 | Ontluchtingsmembraan
HS-6022 | Embleem, geanodiseerd
CR-7001 | Trapas, 34CrNiMo6
CR-7004 | Kettingbladspider
CR-7007 | Kettingbladboutenset
CR-7010 | Borgring voor as, 20 mm
CR-7013 | Afstandsringenset
CR-7101 | Trapas, 34CrNiMo6, versterkt
HN-8001 | Hoofdkabelboom, 14-polig
HN-8004 | Accuconnector, 60 A
HN-8007 | Displaykabel, 1,6 m
HN-8010 | Verlichtingskabelset
HN-8013 | Kabelwartel M16
SP-9001 | Keerring 25×35×6
SP-9004 | O-ringenset FKM
SP-9007 | Schroevenset A2-70, 34 st.
SP-9010 | Draadbus M6
SP-9013 | Behuizingspakking, gevormd
SP-9016 | Etikettenset, lasergemarkeerd
SP-9019 | Doos met tray
`),
}
