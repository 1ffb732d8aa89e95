import type { ImportField } from './bom-import.ts'
import { plainWords } from './words.ts'

/** Meaning of a header word: a field, or surely none of them. */
export type Meaning = ImportField | 'none'

/** Header words of one field by how surely they mean it, in the seven languages the importer knows; '|' stands between words. */
interface Vocabulary {
  readonly sure: string
  readonly likely?: string
  /** Abbreviations that two fields share, so that the values must decide. */
  readonly shared?: string
  readonly maybe?: string
}

const vocabulary: Readonly<Record<Meaning, Vocabulary>> = {
  level: {
    sure: 'level|lvl|bom level|indent|indent level|indentation|hierarchy level|structure level|depth|niveau|nivo|stuklijstniveau|bom niveau|ebene|stufe|stücklistenebene|stücklistenstufe|stl stufe|baustufe|gliederung|gliederungsstufe|strukturstufe|niveau nomenclature|niveau hiérarchique|poziom|poziom bom|poziom struktury|nivel|nivel bom|nivel de lista|livello|livello distinta|wbs|wbs code|outline level|explosion level',
    maybe: 'structure|struktur|depth level',
  },
  parent: {
    sure: 'parent|parent item|parent part|parent part no|parent part number|parent number|parent no|parent id|parent code|parent component|parent material|parent assembly|parent bom|bom id|assembly no|assembly number|assembly part number|next assembly|next higher assembly|nha|belongs to|used in|used on|where used|ouder|bovenliggend|bovenliggend artikel|bovenliggend onderdeel|hoofdartikel|moederartikel|samenstelling|samenstelling nr|behoort tot|übergeordnet|übergeordnete baugruppe|übergeordnetes teil|übergeordneter artikel|vater|vaterteil|elternteil|elternartikel|eltern|oberbaugruppe|oberteil|kopfmaterial|kopfartikel|gehört zu|baugruppennummer|parent article|article parent|composé|code composé|ensemble parent|ensemble supérieur|nomenclature parent|element nadrzędny|nadrzędny|indeks nadrzędny|część nadrzędna|zespół nadrzędny|rodzic|padre|artículo padre|pieza padre|componente padre|conjunto padre|conjunto superior|articolo padre|codice padre|assieme padre|assieme superiore',
    likely: 'podzespół|sous ensemble|sub assembly|subassembly|unterbaugruppe|subconjunto|sottoassieme|assembly|baugruppe|ensemble|zespół|conjunto|assieme|product|produkt|finished good',
  },
  position: {
    sure: '序号|pos|position|positie|posnr|pos no|position no|pozycja|poz|posición|posizione|item no|item number in bom|line|line no|line number|regel|regelnr|regelnummer|zeile|zeilennummer|ligne|n ligne|línea|riga|lp|l p|index|sr|sr no|s no|sl no|serial no|seq|sequence|sequence no|find no|find number|balloon|balloon no|repère|rep|repere|rang|index no|volgnummer|volgnr|lfd no|lfd|laufende nummer|stücklistenposition|positionsnummer|numer pozycji|numero posizione|número de posición|operation position|row|row no|bom line',
    likely: 'item|no|index|indeks pozycji|n|id|#|nummer|numéro|numero|número|component|komponente|composant|reference no in drawing',
  },
  partNumber: {
    sure: '物料编码|料号|品番|部品番号|número da peça|código do produto|part number|part no|partnumber|partno|part num|part id|part code|p n|pn|item number|item code|item id|material number|material no|material code|internal part number|internal pn|company part number|ipn|our part number|own part number|sku|article number|article no|article code|article id|product code|product number|product no|product id|product reference|component number|component no|component code|component id|component material|default code|internal reference|drawing number part|artikelnummer|artikel no|art|artikel no intern|artikelno|artikelcode|artikel code|artikel id|artnr|art no|artno|onderdeelnummer|onderdeel no|onderdeelno|onderdeelcode|materiaalnummer|materiaalcode|productnummer|productcode|teilenummer|teile no|teileno|teil no|sachnummer|sach no|identnummer|ident no|identno|ident|materialnummer|material no|komponentennummer|komponentennr|produktnummer|bestellnummer intern|référence article|référence pièce|référence produit|référence interne|code article|code produit|code pièce|code composant|n article|n pièce|no pièce|numéro de pièce|numéro pièce|numéro article|numéro d article|réf article|réf interne|réf pièce|indeks|numer części|no części|nr części|numer artykułu|kod części|kod artykułu|kod produktu|kod towaru|indeks materiałowy|indeks części|indeks towaru|symbol|código|código de artículo|código artículo|código de pieza|código pieza|código de producto|código producto|código material|código de material|número de pieza|número pieza|número de parte|no de parte|no de pieza|referencia interna|número de artículo|codice|codice articolo|codice materiale|codice prodotto|codice componente|codice parte|numero parte|numero articolo|cod articolo|codice interno|product id id|artikelnr|onderdeelnr|teilenr|teile nr|ident nr|mat nr|materialnr|mat no|nr artykułu|nr kat|nr indeksu|nr rys|nr czesci|réf art|cód|cód art|cod|cód artículo|n pieza|cod art|cod|codice art|art num|item num|itm no|part nbr|prt no',
    likely: 'stock code|stock no|part|item|article|artikel|artykuł|artículo|articolo|material|materiał|código artículo proveedor|component|komponent|komponente|componente|composant|child part|child item|child component|onderdeel|code|number|nummer|product|sachnr|referentie|référence|réf|referencia|riferimento|kod|product id',
    maybe: 'reference|id|name|naam',
  },
  revision: {
    sure: 'revision|rev|rev no|rev level|revision level|part revision|issue|version|ver|revisie|versie|revisionsstand|änderungsstand|zeichnungsstand|révision|indice|indice de révision|wersja|rewizja|revisión|versión|revisione|versione|indice di revisione|eco|engineering change level|rev st|vers|wer',
    likely: 'aei|indice|stand|ausgabe|uitgave',
  },
  description: {
    sure: 'desc componente|desc component|component desc|descripción componente|desc artículo|desc item|desc material|desc producto|bauteilname|teilename|bauteilbezeichnung|artikelbenennung|komponentenname|produktname|名称|品名|物料名称|部品名|商品名|descrição|desc peça|description|desc|part description|item description|product description|component description|material description|article description|long description|short description|part name|item name|component name|product name|article name|material name|title|designation|denomination|omschrijving|omschr artikel|bez|bezeichn|bezeichng|descr|artikelomschrijving|onderdeelomschrijving|productomschrijving|omschr|beschrijving|benaming|artikelnaam|onderdeelnaam|productnaam|naam onderdeel|bezeichnung|artikelbezeichnung|teilebezeichnung|materialbezeichnung|komponentenbezeichnung|produktbezeichnung|materialkurztext|kurztext|objektkurztext|beschreibung|benennung|artikelbeschreibung|désignation|désignation article|désignation pièce|description article|description pièce|libellé|libellé article|intitulé|dénomination|opis|opis części|opis artykułu|opis materiału|nazwa|nazwa części|nazwa artykułu|nazwa materiału|nazwa towaru|descripción|descripción del artículo|descripción de pieza|descripción pieza|denominación|designación|nombre|nombre de pieza|nombre del artículo|descrizione|descrizione articolo|descrizione parte|denominazione|designazione|nome|nome articolo|nome parte|artikelomschr|oms|benenn|ben|désign|désig|libel|opis towaru|nazwa cz|descrip|descripc|descrizione art|desc art|denom|item desc|part desc',
    likely: 'name|naam|text|texte|part|component|onderdeel|teil|bauteil|pièce|część|pieza|parte|componente|composant|item|product|artikel|article|material description text|what|komponent|element|articolo|producto',
    maybe: 'type|function|functie|funktion|fonction|typ|tipo|purpose|spec|specification|comment|device|goods|ware',
  },
  quantity: {
    sure: 'qty req|qty reqd|req qty|required|qty board|board qty|qty pcb|qty required|stück pro gerät|menge gerät|数量|用量|个数|個数|quantidade|qtd|qtde|quantity|qty|qnty|qntty|quant|qty per|qty each|qty per assembly|qty per assy|qty per unit|qty per pcb|qty per board|quantity per|quantity per assembly|quantity per unit|quantity per pcb|quantity per product|quantity per parent|required quantity|required qty|units needed|usage|usage per|qpa|bom qty|bom quantity|component quantity|component qty|total quantity|total qty|hoeveelheid|hoev|aantal|aantal stuks|aantal per|stuks|benodigd|benodigd aantal|behoefte|menge|stückzahl|anzahl|stk|stck|stück|mengen|menge pro|menge je|menge pro baugruppe|stücklistenmenge|komponentenmenge|bedarf|bedarfsmenge|quantité|qté|qte|quantité par|quantité unitaire|quantité requise|nombre|nb|nbre|ilość|ilosc|szt|sztuk|liczba|liczba sztuk|ilość sztuk|ilość na|cantidad|cant|cantidad por|cantidad requerida|uds|unidades|cantidad necesaria|quantità|qta|q tà|q ta|quantita|quantità per|pezzi|numero pezzi|fabbisogno|needed|count|amount needed|no off|aant|hvh|instances|instance count|occurrences|anzahl instanzen|mge|anz|q té|il|ilosc szt|ctd|cdad|q ty|nr szt|aantal per stuk|qté par ensemble',
    likely: 'amount|pieces|pcs|units|number of|nombre de|total qty needed|no of',
    maybe: 'number|anz|num',
  },
  unit: {
    sure: '单位|単位|unidade|unit|un|eenh|einh|uom|u m|unit of measure|unit of measurement|units of measure|base unit|base unit of measure|default unit of measure|stock uom|qty unit|quantity unit|measure unit|component unit|product uom|uom id|eenheid|eh|meeteenheid|maateenheid|basiseenheid|verbruikseenheid|einheit|mengeneinheit|me|basismengeneinheit|bme|maßeinheit|masseinheit|komponentenmengeneinheit|unité|unité de mesure|unité de quantité|u|jednostka|jednostka miary|jm|j m|jedn|jedn miary|unidad|unidad de medida|um|ud|unità|unità di misura|u di m|udm|meeteenh|mengeneinh|u med|ud med|unid',
    likely: 'measure|mesure',
  },
  makeOrBuy: {
    sure: 'make or buy|make buy|m b|mb|procurement type|procurement|sourcing type|source type|make buy code|maken of kopen|maken kopen|verwerving|inkoop maak|maak koop|beschaffungsart|eigenfertigung fremdbezug|fremdbezug|bezugsart|eigen fremd|fabriqué acheté|fabriquer acheter|type d approvisionnement|achat fabrication|kup zrób|produkcja zakup|rodzaj zaopatrzenia|fabricar comprar|fabricado comprado|tipo de aprovisionamiento|produzione acquisto|make buy tipo|tipo approvvigionamento',
  },
  supplier: {
    sure: '供应商|仕入先|fornecedor|supplier|provider|supplier name|vendor|vendor name|seller|distributor|distributor name|preferred supplier|preferred vendor|main supplier|bought from|buy from|sold by|leverancier|lev|lief|liefer|dost|fourn|prov|forn|leveranciersnaam|naam leverancier|lever|hoofdleverancier|voorkeursleverancier|lieferant|lieferantenname|name lieferant|hauptlieferant|händler|anbieter|bezugsquelle|distributeur|fournisseur|nom fournisseur|nom du fournisseur|fournisseur principal|dostawca|nazwa dostawcy|główny dostawca|sprzedawca|dystrybutor|proveedor|nombre proveedor|nombre del proveedor|proveedor principal|distribuidor|vendedor|fornitore|nome fornitore|fornitore principale|distributore|venditore|ragione sociale fornitore|leveranc|leverancier naam|fournis|fourniss|frs|proveed|fornit|sup|suppl|vend|lfrnt',
    likely: 'shop|store|bron|quelle|winkel|sklep|tienda|negozio|magasin|supplier and reference|anbieter und referenz|creditor|crediteur|kreditor',
    maybe: 'source',
    shared: 'lief|lev|lf',
  },
  supplierPartNumber: {
    sure: 'art no leverancier|artikel no lev|art no lieferant|artikel no lief|art no fournisseur|lieferanten art no|lieferant artikel no|supplier part number|supplier part no|supplier pn|supplier p n|supplier part|supplier no of part|supplier article number|supplier item number|supplier code|supplier sku|supplier ref|supplier reference|vendor part number|vendor part no|vendor pn|vendor item number|vendor item no|vendor sku|seller part number|seller sku|distributor part number|distributor part no|distributor pn|distributor order number|order number|order no|order code|ordering code|catalog number|catalogue number|catalog no|cat no|bestelnummer|bestel no|bestelno|bestelcode|leveranciersnummer artikel|leveranciersartikelnummer|artikelnummer leverancier|artikel no leverancier|leverancierscode|lev art no|lev artikel no|lev artikelnummer|bestellnummer|bestell no|bestellno|best no|lieferantenartikelnummer|lieferanten artikelnummer|lieferantenteilenummer|lieferanten teilenummer|artikelnummer lieferant|lieferanten artikel no|lieferanten no|référence fournisseur|réf fournisseur|ref fournisseur|code fournisseur|code article fournisseur|référence distributeur|numéro de commande|n commande|numer katalogowy|no katalogowy|kod dostawcy|numer dostawcy|indeks dostawcy|numer części dostawcy|numer zamówieniowy|referencia proveedor|referencia del proveedor|ref proveedor|código proveedor|código de proveedor|número de pedido|número de pieza del proveedor|codice fornitore|codice articolo fornitore|riferimento fornitore|cod fornitore|codice ordine|numero d ordine|lcsc|lcsc part|lcsc part no|lcsc no|lcsc part number|lcsc code|jlcpcb part|jlcpcb part no|digikey|digi key|digikey part number|digikey part no|digikey pn|digi key part number|mouser|mouser part number|mouser part no|mouser no|mouser pn|farnell|oc farnell|farnell no|farnell code|farnell order code|newark|oc newark|reichelt|reichelt no|conrad|conrad no|rs|rs no|rs components|rs part number|tme|tme no|arrow part number|asin|mcmaster|mcmaster part number|szlcsc|bestnr|best nr|bestell nr|lief art no|lief artikel no|lief no|réf fourn|réf frs|code frs|nr dostawcy|nr kat dostawcy|ref prov|cod prov|cód prov|rif forn|cod forn|bestelnr|lev no|art no lief|art no lev',
    likely: 'vendor no|supplier part id|preferred supplier no',
  },
  manufacturer: {
    sure: '厂商|制造商|メーカー|manufacturer|manufacturer name|manu|manuf|manf|mfr|mfr name|mfg|mfg name|mfgr|mf|maker|brand|brand name|make|producer|oem|vendor manufacturer|fabrikant|fabrikantnaam|merk|producent|hersteller|herstellername|hersteller name|fabrikat|marke|fabricant|nom fabricant|nom du fabricant|marque|producent|nazwa producenta|wytwórca|marka|fabricante|nombre fabricante|marca|produttore|nome produttore|costruttore|casa costruttrice|fabr|produc|prod|hrst|fabric|prodotto da',
    likely: 'manufacturer and mpn|manufacturer supplier|manufacturer source',
    shared: 'herst',
  },
  manufacturerPartNumber: {
    sure: '型号|型番|制造商料号|manufacturer part number|manufacturer id|manufacturer part id|mfr id|manufacturer part no|manufacturer part num|manufacturer part|manufacturer part code|manufacturer pn|manufacturer p n|manufacturer no|manufacturer number|manufacturer code|manufacturer product number|manufacturer item number|manufacturer reference|manufacturer ref|mpn|mrf|mrf no|mfr part number|mfr part no|mfr part|mfr pn|mfr p n|mfr no|mfr code|mfg part number|mfg part no|mfg part|mfg pn|mfg p n|mfg no|mfg code|mfgr part number|manf no|manf part number|manf pn|manuf part number|manuf part no|oem part number|oem number|maker part number|manufacturer mpn|fabrikantnummer|fabrikant artikelnummer|artikelnummer fabrikant|fabrikantcode|fabrikant onderdeelnummer|onderdeelnummer fabrikant|typenummer|herstellernummer|hersteller no|herstellerno|herstellerteilenummer|hersteller teilenummer|hersteller artikelnummer|herstellerartikelnummer|hersteller teile no|herstellerbezeichnung|hersteller bestellnummer|référence fabricant|réf fabricant|ref fabricant|code fabricant|numéro fabricant|référence constructeur|numéro de pièce fabricant|numer producenta|numer części producenta|no producenta|kod producenta|symbol producenta|indeks producenta|oznaczenie producenta|referencia fabricante|referencia del fabricante|ref fabricante|código fabricante|código del fabricante|número de pieza del fabricante|número de pieza fabricante|codice produttore|codice costruttore|riferimento produttore|numero parte produttore|codice articolo produttore|herst no|herst art no|herst teile no|fabr no|réf fab|réf fabr|nr prod|ref fab|rif prod',
    likely: 'model|model no|model number|modell|modellnummer|modèle|modelo|modello|typ no|typenbezeichnung|type no|type number|typbezeichnung|typenbez',
  },
  country: {
    sure: 'country|country of origin|coo|origin|country code|origin country|made in|land|land van herkomst|land van oorsprong|herkomst|herkomstland|oorsprong|oorsprongsland|landcode|herkunft|herkunftsland|ursprung|ursprungsland|länderschlüssel|pays|pays d origine|pays origine|origine|provenance|kraj|kraj pochodzenia|pochodzenie|país|país de origen|país origen|origen|procedencia|paese|paese di origine|paese origine|paese d origine|provenienza|nazione|urspr land|herk land|herkomst land|l van herkomst|ursprungsl|pays orig|kraj poch|p origen|paese orig|ctry|ctry of origin|orig',
    likely: 'supplier country|vendor country|country of supplier|country supplier|country of vendor|lieferland|land lieferant|land leverancier|leveranciersland|pays fournisseur|pays du fournisseur|kraj dostawcy|país proveedor|país del proveedor|paese fornitore|shipping country|country of dispatch|dispatch country|land van verzending|versandland',
  },
  city: { sure: 'city|town|place|supplier city|plant city|site|location city|plaats|stad|vestigingsplaats|stadt|ort|standort|ville|lieu|miasto|miejscowość|ciudad|localidad|città|luogo|località', likely: 'plant' },
  unitPrice: {
    sure: 'prijs stuk|prijs st|prijs p st|prijs per st|kosten pro stück|kosten stück|kosten je stück|$ ea|€ st|€ stk|€ stuk|price ea|precio unit|prix unit|prezzo unit|p unit|ep netto|einzelpreis netto|unit price net|单价|単価|参考単価|preço|preço unitário|unit price|unit cost|price|price each|price per unit|price per piece|price per pc|price unit|cost each|cost per unit|cost per piece|unit price eur|each price|piece price|purchase price|buy price|net price|net unit price|standard price|standard cost|valuation rate|last purchase price|last price|basic rate|rate|unit rate|cost unit|part cost|part price|price excl vat|price ex vat|unit price excl vat|prijs|stukprijs|eenheidsprijs|prijs per stuk|prijs per eenheid|inkoopprijs|nettoprijs|kostprijs|prijs excl btw|stuksprijs|vaste verrekenprijs|vvp|einzelpreis|stückpreis|preis|preis pro stück|preis je stück|einkaufspreis|ek preis|ek|nettopreis|stückkosten|e preis|preis netto|standardpreis|verrechnungspreis|bewertungspreis|gleitender durchschnittspreis|prix|prix unitaire|prix unit|pu|p u|prix d achat|prix achat|prix unitaire ht|pu ht|prix ht|coût unitaire|coût|cout unitaire|cena|cena jednostkowa|cena netto|cena jedn|cena za sztukę|cena zakupu|cena jednostkowa netto|cena szt|koszt jednostkowy|precio|precio unitario|precio unidad|precio por unidad|precio de compra|precio neto|coste unitario|costo unitario|p unitario|prezzo|prezzo unitario|prezzo unit|prezzo per unità|prezzo d acquisto|prezzo di acquisto|prezzo netto|costo unitario|costo unit|prijs st|pr st|p st|inkpr|stukpr|ek netto|ek preis netto|st preis|vk stück|cena j|cena jed|c jedn|cena za szt|cena zak|prix u|prix unit ht|prix pièce|prec|prec unit|p unit|pr unit|prz unit|prezzo un|prezzo cad|unit pr|u price|price ea|precio u|precio ud|precio uni|p u ht',
    likely: 'ep|each|ea price|cost|list price|kosten|prijs per|kosten per stuk|preis pro|koszt|coste|costo|prix par',
  },
  currency: { sure: 'currency|curr|cur|ccy|currency code|price currency|valuta|valutacode|munt|munteenheid|währung|whg|waehrung|währungsschlüssel|devise|monnaie|waluta|moneda|divisa|valuta prezzo|val|wkz|wäh|wähg|dev|wal|mon|div|val code|curncy' },
  lineTotal: {
    sure: 'totaal excl btw|total excl vat|total ex vat|total excl tax|gesamt netto|gesamtpreis netto|total net|gp netto|kosten gesamt|totaal kosten|kosten totaal|总价|小計|参考小計|preço total|line total|total price|total cost|total|extended price|extended cost|ext price|ext cost|ext total|amount eur|line cost|line amount|line value|subtotal|sub total|total amount|sum price|cost total|cost per product|price total|total value|total line cost|totaal|totaalprijs|totale prijs|regeltotaal|regelbedrag|totaalbedrag|bedrag|totale kosten|gesamtpreis|gesamtkosten|gesamt|gesamtbetrag|summe|betrag|positionspreis|gesamtwert|preis gesamt|zeilensumme|g preis|prix total|montant|montant total|coût total|total ht|montant ht|total ligne|wartość|wartość netto|cena całkowita|suma|razem|łącznie|koszt całkowity|kwota|precio total|importe|importe total|coste total|costo total|total línea|prezzo totale|importo|importo totale|totale|costo totale|totale riga|tot|tot prijs|ges preis|gespreis|mont|imp|imp total|tot prezzo|wart|wart netto|tot price',
    likely: 'gp|cost|value eur|sum|line price|price sum|ext|extended|amount',
  },
  leadTimeDays: {
    sure: 'lead time|leadtime|lead time days|lead time weeks|lead time wk|lt|lt days|lt weeks|l t|delivery time|delivery days|days lead|lead days|lead time in days|lead time in weeks|planned delivery time|replenishment lead time|manufacturing days lead|supplier lead time|levertijd|levertijd weken|levertijd dagen|doorlooptijd|lvt|lieferzeit|lieferfrist|wiederbeschaffungszeit|wbz|planlieferzeit|plan lieferzeit|beschaffungszeit|lieferzeit tage|délai|délai de livraison|délai livraison|délai d approvisionnement|délai appro|délai jours|czas dostawy|termin dostawy|czas realizacji|czas oczekiwania|plazo|plazo de entrega|plazo entrega|tiempo de entrega|tiempo entrega|tempo di consegna|tempi di consegna|tempo consegna|lead time giorni|termine di consegna|levertd|lev tijd|levert|lief zeit|lieferz|lief frist|wbz tage|wiederbesch zeit|dl|dél|délai liv|délai j|cz dost|czas dost|termin dost|czas dostawy dni|plazo ent|pl entrega|t entrega|consegna|t consegna|cons|gg consegna|lead t|ltime|l time|deliv time|leveringstijd',
    likely: 'delivery|shipping days lead|levering|lieferung|termin|levertermijn',
    shared: 'lev|lief',
  },
  minimumOrder: {
    sure: 'moq|minimum order quantity|minimum order|min order|min order qty|minimum order qty|min order quantity|minimum qty|min qty|minimum quantity|minimum lot|min lot|minimum lot size|minimum bestelhoeveelheid|minimale bestelhoeveelheid|min bestelhoeveelheid|minimale afname|minimum afname|min afname|bestelminimum|mindestbestellmenge|mindestmenge|min bestellmenge|mindestabnahme|mindestabnahmemenge|mindestlosgröße|mbm|minimum de commande|quantité minimum|quantité minimale|quantité min|qté min|qté mini|quantité minimale de commande|minimalna ilość|minimalne zamówienie|minimalna ilość zamówienia|min zamówienie|min ilość|pedido mínimo|cantidad mínima|cantidad mínima de pedido|mínimo de pedido|cant mínima|quantità minima|ordine minimo|quantità minima ordine|quantità minima d ordine|lotto minimo|mindestm|mind menge|mindestbest|min best|min bestelh|min afn|mba|min commande|mini cde|mini commande|min zam|min zamów|mzz|ped mín|ped mínimo|cant mín|q tà min|qta min|lotto min|min ord|min ordine|ordine min',
  },
  orderQuantity: {
    sure: 'order quantity|lot size|order lot|batch size|economic order quantity|eoq|fixed lot size|bestelhoeveelheid|bestelgrootte|seriegrootte|bestelserie|bestellmenge|losgröße|losgroesse|bestelllos|quantité de commande|quantité commandée|taille de lot|lot|wielkość zamówienia|ilość zamówienia|wielkość partii|cantidad de pedido|tamaño de lote|lote|quantità d ordine|quantità ordine|lotto|dimensione lotto',
    maybe: 'order qty',
  },
  massKg: {
    sure: 'mass|weight|unit weight|unit mass|weight per unit|weight each|net weight|gross weight|part weight|weight kg|mass kg|weight g|mass g|gewicht|stukgewicht|gewicht per stuk|nettogewicht|brutogewicht|massa|masse|stückgewicht|einzelgewicht|bruttogewicht|gewicht je stück|poids|poids unitaire|poids net|masse unitaire|waga|masa|waga netto|masa netto|waga jednostkowa|peso|peso unitario|peso neto|peso netto|masa unitaria|massa unitaria|wt|unit wt|gew|gew kg|gew g|stukgew|gew st|einzelgew|nettogew|pds|pds unit|waga szt|waga jedn|p neto|wgt|wght|pes',
  },
  hsCode: {
    sure: 'hs code|hs|hscode|hts|hts code|htsus|cn code|taric|taric code|tariff code|tariff|tariff number|customs code|customs tariff number|customs tariff|commodity code|goods code|harmonized code|harmonised code|hs number|hs no|schedule b|gn code|goederencode|douanecode|statistieknummer|tariefcode|douanetarief|zolltarifnummer|zolltarif|zolltarif no|zolltarifno|warennummer|warentarifnummer|statistische warennummer|statistische nummer|code douanier|code sh|nomenclature douanière|nomenclature combinée|position tarifaire|code nc|kod cn|kod celny|kod hs|taryfa celna|kod taryfy|kod taryfy celnej|código arancelario|partida arancelaria|código hs|código taric|código sa|arancel|codice doganale|codice hs|voce doganale|nomenclatura combinata|codice taric|codice nc|zolltarifnr|zolltar no|zolltar|ztn|wa no|stat no|stat waren no|stat nr|gn|goederen code|gs code|taric no|code tar|nomencl douanière|ndp|nomenclature|tar douanier|kod pcn|pcn|cn|kod taric|cód aranc|p arancelaria|ncm|cod dog|cod doganale|cod taric|cod hs|cod nc|cód taric|cód hs|code taric|code hs|code dou|nc|nom comb|customs tariff no|customs no|customs|douane|tariff no',
  },
  category: {
    sure: 'category|commodity|commodity group|part class|class|part type|part category|item group|item category|material group|categ|product group|product category|product family|family|group|part family|categ id|categ|category id|categorie|artikelgroep|groep|productgroep|materiaalgroep|soort|klasse|onderdeelsoort|warengruppe|artikelgruppe|kategorie|materialgruppe|produktgruppe|gruppe|teileart|familie|catégorie|famille|groupe|classe|groupe de marchandises|famille article|famille d articles|kategoria|grupa|grupa materiałowa|grupa towarowa|klasa|rodzaj|typ części|categoría|grupo|familia|clase|grupo de materiales|tipo de pieza|categoria|gruppo|famiglia|gruppo merceologico|categoria merceologica|art groep|artgr|artikelgr|warengr|wg|mat gr|fam|grp|gr tow|cat|kat',
    likely: 'type|typ|tipo|subsystem|part of|kind|art',
  },
  material: {
    sure: 'material|materials|raw material|material spec|material specification|material grade|alloy|materiaal|grondstof|materiaalsoort|werkstoff|rohmaterial|rohstoff|werkstoffnummer|matériau|matériaux|matière|matière première|materiał|surowiec|gatunek materiału|tworzywo|materiale|materia prima|materia|materiales',
  },
  references: {
    sure: '位号|reference designator|reference designators|ref designator|ref designators|refdes|ref des|ref|refs|references|reference|designator|designators|designation ref|component reference|part reference|parts reference|bezeichner|bauteilreferenz|referenz|referenzen|referenzbezeichner|bestückungsposition|aanduiding|referentie|referenties|componentreferentie|référence|références|repère|repères|repère topologique|oznaczenie|oznaczenia|desygnator|referencia|referencias|designador|designadores|riferimento|riferimenti|designatore|designatori|riferimenti topografici',
    likely: 'rif|parts|circuit reference|location|positions',
  },
  value: { sure: 'value|component value|part value|waarde|wert|bauteilwert|valeur|wartość elementu|wartosc|valor|valore', likely: 'val|wartość|comment' },
  package: {
    sure: '封装|package|footprint|pcb footprint|case|case package|package type|housing type|land pattern|behuizing|voetafdruk|gehäuse|bauform|gehäuseform|boîtier|empreinte|obudowa|footprint obudowy|encapsulado|huella|contenitore|impronta|ingombro|case size',
    maybe: 'size|pattern',
  },
  url: {
    sure: 'url|link|links|web link|weblink|hyperlink|website|webpage|web page|product url|product link|purchase link|purchase url|suggested purchase link|buy link|shop link|supplier link|supplier url|datasheet|datasheet url|data sheet|datasheet link|digikey link|mouser link|amazon link|where to buy|purchase option|purchase options|webadres|webadresse|koppeling|datenblatt|produktlink|lien|lien web|lien d achat|fiche technique|strona|strona www|odnośnik|karta katalogowa|adres www|enlace|enlace de compra|sitio web|página web|hoja de datos|collegamento|sito|sito web|scheda tecnica|indirizzo web|www',
  },
  note: {
    sure: '备注|備考|observações|note|notes|remark|remarks|comment|comments|additional info|additional information|info|information|opmerking|opmerkingen|notitie|notities|toelichting|bijzonderheden|bemerkung|bemerkungen|anmerkung|anmerkungen|notiz|notizen|hinweis|hinweise|kommentar|remarque|remarques|commentaire|commentaires|observation|observations|uwagi|uwaga|komentarz|notatki|nota|notas|observaciones|comentario|comentarios|osservazioni|commento|commenti|annotazioni|sourcing notes|assembly notes|opm|opmerk|bem|bemerk|anm|hinw|rem|rmq|obs|observ|uw|oss|osserv|rmk|rmks|cmt|aanvulling',
  },
  alternateOf: {
    sure: 'alternate of|alternative of|alternative for|alternate for|substitute for|substitute of|replaces|replacement for|alternatief voor|vervangt|alternative zu|ersatz für|ersetzt|alternative à|remplace|zamiennik dla|zastępuje|alternativa a|sustituye a|sustituto de|sostituisce|alternativo a',
  },
  stock: {
    sure: 'stock|stock quantity|stock qty|stocked qty|stocked quantity|on hand|qty on hand|quantity on hand|available stock|inventory|beginning inventory|current stock|in stock|on stock|stock on hand|soh|voorraad|op voorraad|actuele voorraad|vrije voorraad|voorraad stuks|bestand|lagerbestand|lager|verfügbarer bestand|aktueller bestand|stock actuel|stock disponible|en stock|quantité en stock|zapas|stan magazynowy|stan|ilość na magazynie|existencias|inventario|en existencia|stock actual|giacenza|scorta|disponibilità|magazzino|esistenza|safety stock plus stock|voorr|vrd|vooraad|best lager|lagerbest|lagerb|lag best|bst|stk lager|dispo|stock dispo|st mag|stan mag|exist|giac|inv|oh qty',
    maybe: 'available',
  },
  recoveryDays: {
    sure: 'recovery|recovery time|recovery days|time to recover|ttr|ttr days|days to recover|herstel|wiederanlauf|reprise|restart time|downtime days|recovery time days|hersteltijd|hersteltijd dagen|hersteldagen|wiederanlaufzeit|wiederherstellungszeit|erholungszeit|temps de reprise|temps de rétablissement|délai de reprise|czas odtworzenia|czas przywrócenia|tiempo de recuperación|tempo di ripristino|tempo di recupero|herstel dgn|herst tijd',
    shared: 'herst|herst dgn|hersteld',
  },
  incoterm: { sure: 'incoterm|incoterms|incoterms 2020|delivery term|delivery terms|terms of delivery|shipping terms|leveringsconditie|leveringsvoorwaarde|leveringsvoorwaarden|leverconditie|lieferbedingung|lieferbedingungen|lieferklausel|condition de livraison|conditions de livraison|warunki dostawy|warunek dostawy|condiciones de entrega|condición de entrega|termini di consegna|termine di resa|resa|lev cond|levcond|liefbed|lief bed|cond liv|war dost|cond entrega|inco' },
  transportMode: { sure: 'transport mode|mode of transport|transport|shipping mode|shipping method|freight mode|ship via|ship mode|modality|vervoerswijze|transportwijze|vervoer|modaliteit|transportart|versandart|verkehrsträger|mode de transport|mode d expédition|rodzaj transportu|środek transportu|sposób wysyłki|modo de transporte|medio de transporte|transporte|modo di trasporto|mezzo di trasporto|trasporto|vervoersw|transp|transp mode|mode|by|via|carriage|transportmiddel|mode transp' },
  dutyRate: { sure: 'duty|duty rate|import duty|customs duty|duty %|tariff rate|duty percent|invoerrecht|invoerrechten|douanerecht|douanerechten|zollsatz|zoll|einfuhrzoll|droit de douane|droits de douane|taux de droit|cło|stawka celna|stawka cła|derecho de aduana|derechos de aduana|tasa arancelaria|dazio|aliquota daziaria|tasso di dazio' },
  packSize: { sure: 'pack size|packsize|pack qty|pack quantity|units per pack|pcs per pack|package quantity|qty per pack|standard pack|spq|verpakkingseenheid|verpakkingsgrootte|aantal per verpakking|stuks per verpakking|verpackungseinheid|vpe|packungsgröße|stück pro packung|unité de conditionnement|quantité par paquet|conditionnement par|wielkość opakowania|sztuk w opakowaniu|tamaño del paquete|unidades por paquete|confezione da|pezzi per confezione', likely: 'conditionnement' },
  volumeM3: { sure: 'volume m3|volume (m3)|volume m³|volume (m³)|cbm|cubic metres|cubic meters|volume per unit|inhoud m3|volumen m3|volumen (m3)|objętość m3|volume unitaire' , likely: 'volume|objętość|volumen' },
  rejectShare: { sure: 'reject %|rejects %|reject rate|reject share|rejection rate|ppm rejects|afkeur|afkeur %|afkeurpercentage|fehlerquote|reklamationsquote|taux de refus|procent odrzuceń|tasa de rechazo|tasso di scarti fornitore' },
  scrapShare: { sure: 'scrap|scrap %|scrap rate|scrap factor|scrap percent|component scrap|scrap share|waste|waste %|yield loss|uitval|uitval %|afval|afvalpercentage|uitvalpercentage|ausschuss|ausschuss %|ausschussquote|komponentenausschuss|verschnitt|rebut|taux de rebut|% rebut|perte|odpad|braki|współczynnik braków|% odpadu|desperdicio|merma|% merma|scarto|% scarto|sfrido|tasso di scarto' },
  demandPerYear: {
    sure: 'demand|annual demand|yearly demand|demand per year|demand a year|demand units|units per year|units a year|annual volume|yearly volume|eau|estimated annual usage|annual usage|annual quantity|annual sales|yearly sales|sales per year|sales forecast|demand forecast|demand per month|monthly demand|jaarvraag|vraag|vraag per jaar|jaarafname|jaarafzet|jaarvolume|jaarbehoefte|aantal per jaar|stuks per jaar|eenheden per jaar|afzet|afzet per jaar|verwachte afzet|jahresbedarf|jahresmenge|jahresvolumen|jahresabsatz|bedarf pro jahr|bedarf je jahr|menge pro jahr|stück pro jahr|absatz|absatzmenge|demande|demande annuelle|besoin annuel|volume annuel|quantité annuelle|quantité par an|ventes annuelles|ventes par an|roczne zapotrzebowanie|zapotrzebowanie roczne|popyt|popyt roczny|ilość roczna|ilość na rok|wolumen roczny|sprzedaż roczna|demanda|demanda anual|volumen anual|cantidad anual|unidades al año|consumo anual|ventas anuales|domanda|domanda annua|domanda annuale|fabbisogno annuo|fabbisogno annuale|volume annuo|quantità annua|pezzi all anno|consumo annuo|vendite annue',
    likely: 'forecast|prognose|prévision|prognoza|previsión|previsione',
  },
  marginPerUnit: {
    sure: 'contribution margin|contribution|contribution per unit|contribution margin per unit|margin per unit|unit margin|gross margin per unit|profit per unit|dekkingsbijdrage|contributiemarge|marge per stuk|marge per eenheid|brutomarge per stuk|bijdrage per stuk|deckungsbeitrag|deckungsbeitrag pro stück|deckungsbeitrag je stück|stückdeckungsbeitrag|db pro stück|marge pro stück|marge sur coût variable|marge sur coûts variables|marge unitaire|marge par unité|marge contributive|marża jednostkowa|marża na sztukę|marża pokrycia|margen de contribución|margen unitario|margen por unidad|margine di contribuzione|margine unitario|margine per unità',
  },
  finishedStock: {
    sure: 'finished stock|finished goods stock|finished goods inventory|fg stock|fg inventory|finished units|stock of finished goods|finished product stock|voorraad gereed product|voorraad eindproduct|voorraad eindproducten|gereed product|fertigwarenbestand|fertigbestand|bestand fertigwaren|bestand fertigerzeugnisse|stock de produits finis|stock produits finis|zapas wyrobów gotowych|wyroby gotowe|stock de producto terminado|stock producto terminado|existencias de producto terminado|scorta prodotti finiti|stock prodotti finiti|giacenza prodotti finiti',
  },
  capacityPerDay: {
    sure: 'capacity per day|daily capacity|capacity a day|capacity per week|weekly capacity|production capacity|output per day|capaciteit per dag|dagcapaciteit|capaciteit per week|productiecapaciteit|kapazität pro tag|kapazität je tag|tageskapazität|tagesleistung|produktionskapazität|capacité par jour|capacité journalière|capacité de production|zdolność produkcyjna|zdolność dzienna|moce produkcyjne|wydajność dzienna|capacidad diaria|capacidad por día|capacidad de producción|capacità giornaliera|capacità al giorno|capacità produttiva',
    maybe: 'capacity|capaciteit|kapazität|capacité|capacidad|capacità|wydajność',
  },
  financialRisk: {
    sure: 'financial risk|financial risk score|financial weakness|credit risk|insolvency risk|financieel risico|faillissementsrisico|kredietrisico|finanzrisiko|finanzielles risiko|ausfallrisiko|insolvenzrisiko|risque financier|risque de crédit|risque de défaillance|ryzyko finansowe|ryzyko kredytowe|riesgo financiero|riesgo de crédito|rischio finanziario|rischio di credito',
  },
  requalificationWeeks: {
    sure: 'requalification|requalification weeks|requalification time|weeks to requalify|time to requalify|qualification weeks|qualification time|herkwalificatie|herkwalificatie weken|herkwalificatietijd|kwalificatietijd|requalifizierung|requalifizierung wochen|requalifizierungsdauer|qualifizierungsdauer|freigabedauer|requalification semaines|durée de requalification|délai de requalification|durée de qualification|ponowna kwalifikacja|czas rekwalifikacji|czas kwalifikacji|recualificación|tiempo de recualificación|tiempo de homologación|riqualificazione|riqualifica|tempo di riqualifica|tempo di riqualificazione',
  },
  share: {
    sure: 'share of supply|supply share|sourcing share|supplier share|share of need|share %|share percent|leveringsaandeel|aandeel leverancier|aandeel %|lieferanteil|lieferantenanteil|anteil %|quotierung|part d approvisionnement|quote part|part fournisseur|udział dostawcy|udział %|cuota de suministro|cuota %|quota di fornitura|quota fornitore|quota %',
    likely: 'share|aandeel|anteil|udział|cuota|allocation',
  },
  none: {
    sure: 'zeichnungs no|zeichnungsno|zeichn no|no rysunku|rysunek no|tekening no|n disegno|disegno no|plano|plano no|no plan|norm|norma|norme|din norm|norm kurzbezeichnung|halbzeug|gewicht gesamt|gewicht totaal|poids total|masa całkowita|peso totale|peso total|fertigungsart|dispo stufe|dispositionsstufe|substitute|substitutes|specs|sample|samples|extended qty|warranty|warranty period|garantie|garantieperiode|gwarancja|garantía|garanzia|has batch no|batch number series|has serial no|include item in manufacturing|is fixed asset|maintain stock|weight uom|serial number series|extended quantity|extended cost total|order qty|out of pocket cost|nre cost|nre|part nre cost|tooling cost|minimum pack quantity|mpq|pack qty|standard pack|preferred|date|stärke|decor|dekor|date stocked|date picked|last update|created|modified|created by|do not load|do not populate|dnp|dnl|mounted|fitted|populate|smd|pin count|pins|status|state|image|picture|photo|foto|bild|image url|drawing|drawing no|drawing number|tekening|tekeningnummer|zeichnung|zeichnungsnummer|plan|dessin|rysunek|dibujo|disegno|process|processing|check|search term|approx price range|price range|price break|length|width|height|thickness|depth mm|diameter|dimension|dimensions|size mm|lengte|breedte|hoogte|dikte|diepte|afmeting|afmetingen|maat|länge|breite|höhe|dicke|tiefe|durchmesser|abmessung|abmessungen|maße|longueur|largeur|hauteur|épaisseur|profondeur|diamètre|dimensions mm|długość|szerokość|wysokość|grubość|wymiary|wymiar|średnica|longitud|ancho|anchura|altura|espesor|grosor|dimensiones|medidas|lunghezza|larghezza|altezza|spessore|dimensioni|diametro|path|file|filename|plant|werk|werks|warehouse|storage location|location|container id|bin|lot id|batch|company|project|project id|bom|bom no|bom number|stlal|deleted|active|is active|is default|vat|vat %|tax|btw|mwst|tva|iva|price incl vat|price incl btw|prijs incl btw|preis inkl mwst|prix ttc|total ttc|cena brutto|wartość brutto|margin|margin perso|list price retail|tolerance|tol|voltage|spannung|power|rohs|reach|lifecycle|config|variant|variante|surface|finish|treatment|coating|color|colour|kleur|farbe|couleur|kolor|color pieza|colore|stück gesamt|gesamtmenge|total pieces|target quantity|planned quantity|conversion rate|exchange rate|routing id|routing|operation|workstation|type of part flag|tag ids|tag|tags|purchase uom|uom po id|ap term|payment terms|payment term|ap month lag days|allow negative stock|allow purchase|allow sales|allow alternative item|valid from|valid to|gültig ab|geldig vanaf|ean|gtin|barcode|alternative|alternatives|fabrication|fertigung|bewerking|responsible|owner|designer|author|checked|approved|weight total|total weight|total mass|gesamtgewicht|totaalgewicht|mass total|vendor id|supplier id|supplier number|lieferantennummer|leveranciersnummer|numéro fournisseur',
  },
}

/** Headings of a field-definition template, which describes columns and lists no parts. */
export const templateWords = new Set(
  'mandatory|required|options|default|default value|fetch from|field|fieldname|field name|data type|datatype|field type|fieldtype|label|max length|allowed values|display depends on|format|example|pflichtfeld|pflicht|vorgabe|standardwert|feldname|feldtyp|datentyp|optionen|verplicht|veldnaam|veldtype|standaard|standaardwaarde|opties|obligatoire|champ|type de champ|valeur par défaut|obligatorio|campo|tipo de campo|valor por defecto|obbligatorio|tipo campo|valore predefinito|wymagane|nazwa pola|typ pola|domyślnie|opcje'
    .split('|').map(plainWords),
)

const weights = { sure: 0.96, likely: 0.74, shared: 0.62, maybe: 0.5 } as const

function buildIndex(): ReadonlyMap<string, ReadonlyMap<Meaning, number>> {
  const index = new Map<string, Map<Meaning, number>>()
  for (const [meaning, words] of Object.entries(vocabulary)) {
    for (const tier of ['sure', 'likely', 'shared', 'maybe'] as const) {
      for (const word of words[tier]?.split('|') ?? []) {
        const plain = plainWords(word)
        if (plain === '') continue
        const joined = [plain, plain.replaceAll(/\bno\b/gu, 'number'), plain.replaceAll(/\bno\b/gu, 'nummer')].map((form) => form.replaceAll(' ', ''))
        for (const key of new Set([plain, ...joined])) {
          const meanings = index.get(key) ?? new Map<Meaning, number>()
          const name = meaning as Meaning // the keys of the vocabulary are the meanings
          meanings.set(name, Math.max(meanings.get(name) ?? 0, weights[tier]))
          index.set(key, meanings)
        }
      }
    }
  }
  return index
}

/** Meanings of each known header word with how surely it has them, 0 to 1. */
export const meaningsOf = buildIndex()

const inOrder = (plain: string): string => plain.split(' ').toSorted().join(' ')

const byWords: ReadonlyMap<string, ReadonlyMap<Meaning, number>> = new Map([...meaningsOf].filter(([phrase]) => phrase.includes(' ')).map(([phrase, meanings]) => [inOrder(phrase), meanings]))

/** Meanings of the known phrase of two words or more that has these words in another order; empty where there is none. */
export const meaningsOfWords = (plain: string): ReadonlyMap<Meaning, number> => (plain.includes(' ') ? byWords.get(inOrder(plain)) : undefined) ?? new Map<Meaning, number>()

/** Known header words of six letters and more, by length, for reading over one typing mistake. */
export const longWords: ReadonlyMap<number, readonly string[]> = Map.groupBy([...meaningsOf.keys()].filter((word) => word.length >= 6), (word) => word.length)

const labelWords = (text: string) => text.split('|').map(plainWords)

/** First words of a row that adds up. */
export const totalWords: readonly string[] = labelWords(
  'total|totals|grand total|sub total|subtotal|sum|total price|total cost|total costs|total amount|totaal|totalen|eindtotaal|subtotaal|totaalprijs|som|summe|gesamt|gesamtsumme|gesamtpreis|gesamtkosten|zwischensumme|endsumme|total général|sous total|montant total|somme|suma|razem|łącznie|suma częściowa|ogółem|wartość razem|total general|suma total|importe total|totale|totale generale|subtotale|somma|total geral|netto|brutto|btw|mwst|vat|tva|iva|shipping|shipping cost|verzendkosten|versand|versandkosten|frais de port',
)

/** First words of a row that only remarks on the list. */
export const noteWords: readonly string[] = labelWords(
  'note|notes|nb|remark|remarks|legend|opmerking|opmerkingen|let op|legenda|hinweis|hinweise|anmerkung|bemerkung|achtung|legende|remarque|attention|légende|uwaga|uwagi|legenda|nota|notas|atención|leyenda|attenzione|avviso|do not install|do not populate|not used|disclaimer|generated by|created by|exported by|printed on|page|pagina|seite|strona|página|date|datum|data|fecha|revision history',
)
