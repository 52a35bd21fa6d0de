extension Activity {
  /// SCIAN 2023 classes: code, titles, weight, unit, certificates, words of names, goods, services.
  static let table = """
    111211|Cultivo de jitomate o tomate rojo|Tomato growing|8|kg|GRT|Agrícola;Hortalizas|070200|
    111212|Cultivo de chile|Chili pepper growing|8|kg|GR|Agrícola;Productores de Chile|070960,090422|
    111219|Cultivo de otras hortalizas|Other vegetable growing|6|kg|GR|Hortalizas;Campos|071080,070700|
    111321|Cultivo de limón|Lime growing|8|kg|GR|Citrícola;Limones|080550|
    111331|Cultivo de café|Coffee growing|10|kg|RJ|Cafetaleros;Finca Cafetalera|090111|
    111333|Cultivo de mango|Mango growing|6|kg|GR|Frutícola;Mangos|080450|
    111334|Cultivo de aguacate|Avocado growing|12|kg|GRT|Huertas;Aguacates|080440|
    111411|Cultivo de jitomate en invernaderos y otras estructuras agrícolas protegidas|Tomato growing in greenhouses and other protected structures|10|kg|GRTH|Invernaderos;Agroinvernaderos|070200|
    111412|Cultivo de fresa en invernaderos y otras estructuras agrícolas protegidas|Strawberry growing in greenhouses and other protected structures|7|kg|GRTH|Fresas;Agrícola|081010|
    111413|Cultivo de bayas (berries) en invernaderos y otras estructuras agrícolas protegidas, excepto fresas|Berry growing in greenhouses and other protected structures, except strawberries|10|kg|GRTH|Berries;Frutillas|081020,081040|
    111414|Cultivo de chile en invernaderos y otras estructuras agrícolas protegidas|Chili pepper growing in greenhouses and other protected structures|5|kg|GRH|Invernaderos|070960|
    111416|Cultivo de pepino en invernaderos y otras estructuras agrícolas protegidas|Cucumber growing in greenhouses and other protected structures|5|kg|GRH|Pepinos;Invernaderos|070700|
    112312|Explotación de gallinas para la producción de huevo para plato|Table egg production|4|kg|NH|Granja Avícola|040721|
    112910|Apicultura|Apiculture|9|kg|RNHFJ|Mieles;Apícola|040900|
    115113|Beneficio de productos agrícolas|Post-harvest crop activities|8|kg|HG|Empacadora;Beneficio|080440,080450,070200|
    311212|Elaboración de harina de trigo|Wheat flour milling|3|kg|HFN|Molinos;Harinera|110100|
    311213|Elaboración de harina de maíz|Corn flour milling|4|kg|HFN|Harinas de Maíz|110220|
    311222|Elaboración de aceites y grasas vegetales comestibles|Edible vegetable oil and fat manufacturing|6|litro|HF2NR|Aceites;Oleaginosas|151590|
    311340|Elaboración de dulces, chicles y productos de confitería que no sean de chocolate|Non-chocolate confectionery manufacturing|9|kg|HFNK|Dulces;Confitería|170490|
    311350|Elaboración de chocolate y productos de chocolate|Chocolate and chocolate products manufacturing|9|kg|HFNRKJ|Chocolates;Cacao|180632|
    311411|Congelación de frutas y verduras|Fruit and vegetable freezing|12|kg|HF2NKR|Congelados;Alimentos Congelados|081110,071080|
    311421|Deshidratación de frutas y verduras|Fruit and vegetable drying|9|kg|HFNR|Deshidratados;Secadora|081340,090422|
    311422|Conservación de frutas y verduras por procesos distintos a la congelación y la deshidratación|Fruit and vegetable preserving by processes other than freezing and drying|14|kg|HF2NK|Conservas;Procesadora de Fruta|200799,200899,210390|
    311513|Elaboración de derivados y fermentos lácteos|Dairy derivatives and fermented dairy manufacturing|9|kg|HNF|Lácteos;Quesería|040690|
    311613|Elaboración de embutidos y otras conservas de carne de ganado, aves y otros animales comestibles|Sausage and other preserved meat manufacturing|6|kg|HNF|Embutidos;Cárnicos|160100|
    311811|Panificación industrial|Industrial bread making|6|kg|HFN|Panificadora|190590|
    311820|Elaboración de galletas y pastas para sopa|Cookie and pasta manufacturing|7|kg|HFNK|Galletas;Pastas|190531|
    311830|Elaboración de tortillas de maíz y molienda de nixtamal|Corn tortilla manufacturing and nixtamal milling|12|kg|HN|Tortillería;Molino|190590,110220|
    311910|Elaboración de botanas|Snack food manufacturing|10|kg|HFNK|Botanas;Frituras|200819,190590|
    311921|Beneficio del café|Coffee processing|7|kg|HR|Beneficio de Café|090111|
    311922|Elaboración de café tostado y molido destinado a unidades que lo comercializan|Roasted and ground coffee manufacturing|14|kg|HNRFJ|Cafés;Tostadores|090121|
    311930|Elaboración de concentrados, polvos, jarabes y esencias de sabor para bebidas|Beverage concentrate, powder, syrup and flavouring manufacturing|5|kg|HFNK|Concentrados;Jarabes|210690|
    311940|Elaboración de condimentos y aderezos|Seasoning and dressing manufacturing|12|kg|HF2NK|Salsas;Condimentos|210390,090422|
    311999|Elaboración de otros alimentos procesados y envasados|Other processed and packed food manufacturing|8|kg|HF2N|Alimentos|210690,200899|
    312111|Elaboración de refrescos y otras bebidas no alcohólicas|Soft drink and other non-alcoholic beverage manufacturing|6|litro|HFN|Bebidas|220299|
    312144|Elaboración de tequila|Tequila manufacturing|8|litro|HRE|Destilería;Tequilera|220890|
    312145|Elaboración de mezcal|Mezcal manufacturing|10|litro|RHJ|Mezcales;Palenque|220890|
    313230|Fabricación de telas no tejidas (comprimidas)|Nonwoven fabric mills|5|metro|QM|Telas no Tejidas;Textiles Técnicos|560312|
    314991|Confección, bordado y deshilado de productos textiles|Sewing, embroidery and drawn-thread work on textile products|8|pieza|Q|Textiles;Bordados|630790|
    315223|Confección en serie de uniformes|Uniform manufacturing|12|pieza|Q|Uniformes;Confecciones|621132,621010|
    316110|Curtido y acabado de cuero y piel|Leather and hide tanning and finishing|5|metro|QEL|Tenería;Curtidos|940199|
    321920|Fabricación de productos para embalaje y envases de madera|Wood container and pallet manufacturing|16|pieza|QT|Tarimas;Embalajes de Madera|441520,441510|
    322210|Fabricación de envases de cartón|Paperboard container manufacturing|24|pieza|QEFW|Empaques;Corrugados;Cartón|481910,481920|
    322220|Fabricación de bolsas de papel y productos celulósicos recubiertos y tratados|Paper bag and coated and treated paper manufacturing|9|pieza|QMW|Bolsas de Papel;Papeles|481940|
    323119|Impresión de formas continuas y otros impresos|Printing of continuous forms and other printed matter|18|pieza|QW|Impresos;Etiquetas|482110,481920|
    325120|Fabricación de gases industriales|Industrial gas manufacturing|4|kg|QC|Gases Industriales|280430,280440|
    325180|Fabricación de otros productos químicos básicos inorgánicos|Other basic inorganic chemical manufacturing|4|kg|QEO|Químicos;Química|382499|
    325211|Fabricación de resinas sintéticas|Synthetic resin manufacturing|5|kg|QE|Resinas;Polímeros|390120,390740|
    325510|Fabricación de pinturas y recubrimientos|Paint and coating manufacturing|7|litro|QEL|Pinturas;Recubrimientos|320890|
    325520|Fabricación de adhesivos|Adhesive manufacturing|8|kg|QE|Adhesivos;Selladores|350691|
    325610|Fabricación de jabones, limpiadores y dentífricos|Soap, cleaner and toothpaste manufacturing|9|litro|QN|Limpiadores;Sanitizantes|340290|
    325910|Fabricación de tintas para impresión|Printing ink manufacturing|3|kg|QE|Tintas|321519|
    325993|Fabricación de resinas de plásticos reciclados|Recycled plastic resin manufacturing|10|kg|QEL|Recicladora;Reciclados Plásticos|391590|
    325999|Fabricación de otros productos químicos|Other chemical product manufacturing|7|kg|QES|Especialidades Químicas|382499,381800|
    326110|Fabricación de bolsas y películas de plástico|Plastic bag and film manufacturing|15|kg|QEF|Bolsas;Películas Plásticas|392321,392010|
    326120|Fabricación de tubería y conexiones, y tubos para embalaje|Pipe, pipe fitting and packaging tube manufacturing|6|metro|Q|Tubos y Conexiones|391723|
    326140|Fabricación de espumas y productos de poliestireno|Polystyrene foam product manufacturing|6|pieza|Q|Espumados;Poliestirenos|392111|
    326150|Fabricación de espumas y productos de uretano|Urethane foam product manufacturing|8|pieza|QI|Espumas|392113|
    326160|Fabricación de botellas de plástico|Plastic bottle manufacturing|8|pieza|QFH|Envases;Botellas|392330|
    326192|Fabricación de autopartes de plástico con y sin reforzamiento|Plastic motor vehicle parts manufacturing|26|pieza|QIEO|Plásticos Automotrices;Inyección Automotriz|870829,392690|
    326193|Fabricación de envases y contenedores de plástico para embalaje con y sin reforzamiento|Plastic packaging container manufacturing|20|pieza|QFMS|Envases Plásticos;Termoformados|392310,392330,392350|
    326194|Fabricación de otros productos de plástico de uso industrial sin reforzamiento|Other industrial plastic product manufacturing, not reinforced|32|pieza|QIMES|Plásticos Industriales;Inyección de Plásticos;Plásticos Técnicos|392690,392310|
    326198|Fabricación de otros productos de plástico con reforzamiento|Other reinforced plastic product manufacturing|7|pieza|QE|Compuestos;Fibra de Vidrio|392690,870829|
    326199|Fabricación de otros productos de plástico sin reforzamiento|Other plastic product manufacturing, not reinforced|12|pieza|QE|Plásticos;Inyectora|392690,392350|
    326220|Fabricación de bandas y mangueras de hule y de plástico|Rubber and plastic hose and belting manufacturing|9|metro|QI|Mangueras;Bandas|400931,401039|
    326290|Fabricación de otros productos de hule|Other rubber product manufacturing|14|pieza|QIM|Hules;Elastómeros|401693|
    327123|Fabricación de productos refractarios|Refractory product manufacturing|3|pieza|Q|Refractarios;Cerámica Técnica|690912|
    327216|Fabricación de artículos de vidrio de uso industrial y comercial|Industrial and commercial glass product manufacturing|5|pieza|QE|Vidrio Técnico;Vidrios|700719|
    327910|Fabricación de productos abrasivos|Abrasive product manufacturing|4|pieza|Q|Abrasivos|680510|
    331310|Industria básica del aluminio|Basic aluminium industry|8|kg|QEIL|Aluminio;Extrusiones|760429,760612|
    331420|Laminación secundaria de cobre|Secondary copper rolling and drawing|6|kg|QIE|Cobre;Trefilados|740911,740811|
    331510|Moldeo por fundición de piezas de hierro y acero|Iron and steel foundries|9|pieza|QIEL|Fundición;Fundidora|732599|
    331520|Moldeo por fundición de piezas metálicas no ferrosas|Nonferrous metal foundries|12|pieza|QIEL|Fundición de Aluminio;Inyectados de Aluminio|761699|
    332110|Fabricación de productos metálicos forjados y troquelados|Forged and stamped metal product manufacturing|26|pieza|QIEO|Troquelados;Forjas;Estampados|732690,732619|
    332310|Fabricación de estructuras metálicas|Metal structure manufacturing|16|kg|QO|Estructuras;Pailería|730890|
    332430|Fabricación de envases metálicos de calibre ligero|Light gauge metal container manufacturing|6|pieza|QFE|Envases Metálicos;Hojalata|761290|
    332510|Fabricación de herrajes y cerraduras|Metal hardware manufacturing|7|pieza|QI|Herrajes|830230|
    332610|Fabricación de alambre, productos de alambre y resortes|Wire, wire product and spring manufacturing|11|pieza|QI|Resortes;Alambres|732020|
    332710|Maquinado de piezas para maquinaria y equipo en general|Machining of parts for machinery and equipment in general|52|pieza|QIAME|Maquinados;Taller de Torno;Maquinados de Precisión;CNC|732690,761699|
    332720|Fabricación de tornillos, tuercas, remaches y similares|Bolt, nut, screw and rivet manufacturing|12|pieza|QIA|Tornillos;Sujetadores|731815,731816|
    332810|Recubrimientos y terminados metálicos|Metal coating and finishing|22|pieza|QIELA|Recubrimientos;Galvanoplastia;Acabados Metálicos||zincado electrolítico;anodizado de aluminio;pintura electrostática en polvo;recubrimiento de níquel químico;estañado de terminales
    332910|Fabricación de válvulas metálicas|Metal valve manufacturing|8|pieza|QE|Válvulas|848180|
    332991|Fabricación de baleros o rodamientos|Ball and roller bearing manufacturing|3|pieza|QI|Rodamientos|848210|
    332999|Fabricación de otros productos metálicos|Other metal product manufacturing|14|pieza|QE|Metales;Productos Metálicos|732690,740911|
    333243|Fabricación de maquinaria y equipo para la industria alimentaria y de las bebidas|Machinery manufacturing for the food and beverage industry|9|pieza|QF|Maquinaria Alimentaria|843880|
    333249|Fabricación de maquinaria y equipo para otras industrias manufactureras|Machinery manufacturing for other manufacturing industries|10|pieza|QE|Automatización;Maquinaria Especial|847989|
    333411|Fabricación de equipo de aire acondicionado y calefacción|Air-conditioning and heating equipment manufacturing|7|pieza|QE|Climas;Ventilación|841490,842139|
    333510|Fabricación de maquinaria y equipo para la industria metalmecánica|Metalworking machinery manufacturing|22|pieza|QIE|Moldes;Troqueles;Herramentales|848071,820730|
    333910|Fabricación de bombas y sistemas de bombeo|Pump and pumping system manufacturing|6|pieza|QE|Bombas|841370|
    333992|Fabricación de maquinaria y equipo para envasar y empacar|Packaging machinery manufacturing|6|pieza|Q|Empacadoras;Maquinaria de Empaque|842240|
    333999|Fabricación de otra maquinaria y equipo para la industria en general|Other general purpose machinery manufacturing|7|pieza|QE|Filtración;Equipos Industriales|842139,847989|
    334110|Fabricación de computadoras y equipo periférico|Computer and peripheral equipment manufacturing|9|pieza|QSPET|Servidores;Ensambles de Cómputo|847330|
    334220|Fabricación de equipo de transmisión y recepción de señales de radio y televisión, y equipo de comunicación inalámbrico|Radio, television and wireless communication equipment manufacturing|6|pieza|QSP|Telecomunicaciones;Antenas|851762,852990|
    334410|Fabricación de componentes electrónicos|Electronic component manufacturing|34|pieza|QSPIEM|Electrónica;Microelectrónica;Circuitos;Semiconductores|853400,854239,854190,854141,850450,853224,854290,854231,854232,854129,854121,854160,853321|
    334519|Fabricación de otros instrumentos de medición, control, navegación, y equipo médico electrónico|Other measuring, control, navigation and electronic medical instrument manufacturing|14|pieza|QMCS|Instrumentos;Instrumentación;Electromédica|903180,903289,901819,903089,901812,903149|
    335311|Fabricación de motores y generadores eléctricos|Electric motor and generator manufacturing|10|pieza|QIE|Motores;Embobinados|850132,850152|
    335312|Fabricación de equipo y aparatos de distribución de energía eléctrica|Electric power distribution equipment manufacturing|12|pieza|QE|Tableros;Control Eléctrico|853710,850440|
    335910|Fabricación de acumuladores y pilas|Battery manufacturing|8|pieza|QIES|Baterías;Acumuladores|850760,850790|
    335920|Fabricación de cables de conducción eléctrica|Electric cable manufacturing|10|metro|QIE|Cables;Conductores|854449,854442,854411|
    335930|Fabricación de enchufes, contactos, fusibles y otros accesorios para instalaciones eléctricas|Wiring device, fuse and electrical accessory manufacturing|14|pieza|QIES|Conectores;Terminales Eléctricas|853669,853690,853890,853650|
    335999|Fabricación de otros productos eléctricos|Other electrical product manufacturing|10|pieza|QSE|Fuentes de Poder;Electrónica de Potencia|850440,850450|
    336310|Fabricación de motores y sus partes para vehículos automotrices|Motor vehicle engine and engine parts manufacturing|10|pieza|QIE|Componentes de Motor|840991|
    336320|Fabricación de equipo eléctrico y electrónico y sus partes para vehículos automotores|Motor vehicle electrical and electronic equipment manufacturing|30|pieza|QIEOT|Arneses;Arneses Eléctricos;Autopartes Eléctricas|854430,851220,853710|
    336330|Fabricación de partes de sistemas de dirección y de suspensión para vehículos automotrices|Motor vehicle steering and suspension parts manufacturing|9|pieza|QIE|Suspensiones;Direcciones|870880,870894|
    336340|Fabricación de partes de sistemas de frenos para vehículos automotrices|Motor vehicle brake parts manufacturing|8|pieza|QIE|Frenos|870830|
    336350|Fabricación de partes de sistemas de transmisión para vehículos automotores|Motor vehicle transmission parts manufacturing|9|pieza|QIE|Transmisiones;Engranes|870840,870850|
    336360|Fabricación de asientos y accesorios interiores para vehículos automotores|Motor vehicle seating and interior trim manufacturing|10|pieza|QIE|Interiores;Asientos|940199,870829|
    336370|Fabricación de piezas metálicas troqueladas para vehículos automotrices|Motor vehicle metal stamping|15|pieza|QIEO|Estampados Automotrices;Troquelados|870829,870899|
    336390|Fabricación de otras partes para vehículos automotrices|Other motor vehicle parts manufacturing|16|pieza|QIE|Autopartes|870899,870891,870870|
    336410|Fabricación de equipo aeroespacial|Aerospace equipment manufacturing|8|pieza|QA|Aeroestructuras;Aeronáutica|880730|
    339111|Fabricación de equipo no electrónico para uso médico, dental y para laboratorio|Non-electronic medical, dental and laboratory equipment manufacturing|18|pieza|QMN|Instrumental Médico;Dispositivos Médicos|901890,902110,901849,902190|
    339112|Fabricación de material desechable de uso médico|Disposable medical supplies manufacturing|18|pieza|QMN|Material Médico;Desechables Médicos|901831,901839,630790,621010,901920,901832|
    339113|Fabricación de artículos oftálmicos|Ophthalmic goods manufacturing|5|pieza|QM|Ópticos;Lentes|900150|
    484129|Otro autotransporte foráneo de carga general|Other long-distance general freight trucking|18|servicio|QT|Transportes;Autotransportes||transporte de carga general puerta a puerta;transporte transfronterizo en caja seca
    484233|Autotransporte foráneo con refrigeración|Long-distance refrigerated trucking|10|servicio|QHT|Transportes Refrigerados||transporte refrigerado de berries;transporte de alimentos congelados
    488511|Servicios de agencias aduanales|Customs brokerage services|8|servicio|QT|Agencia Aduanal||despacho aduanal de exportación;trámites IMMEX
    493111|Almacenes generales de depósito|General bonded warehousing|8|servicio|QT|Almacenadora;Almacenes||almacén fiscal;resguardo de materia prima y surtido a línea
    493120|Almacenamiento con refrigeración|Refrigerated storage|8|servicio|QHF|Frigoríficos;Cámaras Frías||almacenamiento en frío de fruta;cámara de congelación
    541330|Servicios de ingeniería|Engineering services|16|servicio|Q|Ingeniería;Ingenieros||ingeniería de producto;ingeniería de manufactura;diseño de cuartos limpios
    541380|Servicios de laboratorios de pruebas|Testing laboratory services|13|servicio|CQ|Laboratorio;Metrología;Pruebas||calibración de instrumentos de medición;pruebas mecánicas de materiales;análisis microbiológico de alimentos;pruebas ambientales para electrónica
    541510|Servicios de diseño de sistemas de cómputo y servicios relacionados|Computer systems design and related services|10|servicio|Q|Sistemas;Software||sistema de trazabilidad de producción;integración de sistemas de manufactura
    541620|Servicios de consultoría en medio ambiente|Environmental consulting services|7|servicio|QE|Consultoría Ambiental||manifiesto de impacto ambiental;auditoría ambiental;cédula de operación anual
    561910|Servicios de empacado y etiquetado|Packaging and labelling services|11|servicio|QHM|Maquila de Empaque;Acondicionado||empaque y etiquetado para terceros;acondicionado de dispositivos médicos en cuarto limpio;armado de kits
    562111|Recolección de residuos peligrosos por el sector privado|Hazardous waste collection, private sector|8|servicio|QEO|Residuos;Manejo de Residuos||recolección de residuos peligrosos;recolección de solventes gastados
    562211|Tratamiento y disposición final de residuos peligrosos por el sector privado|Hazardous waste treatment and disposal, private sector|5|servicio|QEO|Tratamiento de Residuos||tratamiento de residuos peligrosos;neutralización de ácidos gastados
    562921|Recuperación de residuos por el sector privado|Waste recovery, private sector|10|servicio|QE|Reciclajes;Recuperadora||reciclaje de plástico industrial;recuperación de metales de chatarra electrónica
    811219|Reparación y mantenimiento de otro equipo electrónico y de equipo de precisión|Repair and maintenance of other electronic and precision equipment|13|servicio|CQ|Calibraciones;Servicio Electrónico||calibración de equipo de precisión;reparación de tarjetas electrónicas;mantenimiento de equipo médico
    811312|Reparación y mantenimiento de maquinaria y equipo industrial|Repair and maintenance of industrial machinery and equipment|20|servicio|Q|Mantenimiento Industrial;Servicios Industriales||mantenimiento preventivo de maquinaria;reparación de inyectoras de plástico;mantenimiento de robots
    """
}
