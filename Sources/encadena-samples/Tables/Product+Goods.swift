extension Product {
  /// Subheadings of the Harmonized System 2022: code, titles, phrases of catalogues.
  static let table = """
    040690|Los demás quesos|Dairy produce; cheese (not grated, powdered or processed), n.e.c. in heading no. 0406|queso Oaxaca en bola;queso Cotija madurado;queso panela al vacío
    040721|Huevos frescos de gallina|Birds' eggs, in shell; fresh, not for incubation, of fowls of the species Gallus domesticus|huevo fresco de gallina libre;huevo para plato
    040900|Miel natural|Honey; natural|miel de abeja multifloral;miel melipona en frasco;miel orgánica a granel
    070200|Tomates frescos o refrigerados|Vegetables; tomatoes, fresh or chilled|jitomate saladette de invernadero;jitomate bola fresco;tomate cherry en domo
    070700|Pepinos frescos o refrigerados|Vegetables; cucumbers and gherkins, fresh or chilled|pepino persa de invernadero;pepino americano fresco
    070960|Frutos de los géneros Capsicum o Pimenta, frescos|Vegetables; fruits of the genus capsicum or of the genus pimenta, fresh or chilled|chile habanero fresco;pimiento morrón de colores;chile jalapeño fresco
    071080|Las demás hortalizas congeladas|Vegetables; uncooked or cooked by steaming or boiling in water, n.e.c. in heading no. 0710, frozen|brócoli congelado IQF;mezcla de verduras congeladas
    080440|Aguacates (paltas)|Fruit, edible; avocados, fresh or dried|aguacate Hass calibre 48;aguacate Hass orgánico
    080450|Guayabas, mangos y mangostanes|Fruit, edible; guavas, mangoes and mangosteens, fresh or dried|mango Ataulfo fresco;mango Kent fresco;guayaba fresca
    080550|Limones y limas|Fruit, edible; lemons, limes, fresh or dried|limón persa fresco;limón mexicano
    081010|Fresas frescas|Fruit, edible; strawberries, fresh|fresa fresca en domo;fresa fresca orgánica
    081020|Frambuesas, zarzamoras y moras frescas|Fruit, edible; raspberries, blackberries, mulberries, and loganberries, fresh|frambuesa fresca en clamshell;zarzamora fresca
    081040|Arándanos y mirtilos frescos|Fruit, edible; cranberries, bilberries and other fruits of the genus vaccinium, fresh|arándano azul fresco;arándano orgánico en clamshell
    081110|Fresas congeladas|Fruit, edible; strawberries, uncooked or cooked by steaming or boiling in water, frozen|fresa congelada IQF;puré de fresa congelado
    081340|Las demás frutas secas|Fruit, edible; fruit n.e.c. in heading no. 0812, dried|mango deshidratado en tiras;piña y papaya deshidratadas
    090111|Café sin tostar, sin descafeinar|Coffee; not roasted or decaffeinated|café verde lavado de altura;café verde orgánico pergamino
    090121|Café tostado, sin descafeinar|Coffee; roasted, not decaffeinated|café tostado en grano;café tostado y molido de especialidad
    090422|Frutos de los géneros Capsicum o Pimenta, triturados o pulverizados|Spices; fruits of the genus Capsicum or Pimenta, crushed or ground|chile ancho molido;chile en polvo para botana
    110100|Harina de trigo|Wheat or meslin flour|harina de trigo fuerte;harina de trigo integral
    110220|Harina de maíz|Cereal flour; of maize (corn)|harina de maíz nixtamalizado;harina de maíz azul
    151590|Las demás grasas y aceites vegetales fijos|Fixed vegetable fats and oils and their fractions n.e.c. in heading 1515; other than linseed, maize, castor|aceite de aguacate extra virgen;aceite de ajonjolí
    160100|Embutidos y productos similares|Meat preparations; sausages and similar products, of meat, meat offal, blood or insects|chorizo y longaniza;jamón de pierna empacado
    170490|Los demás artículos de confitería sin cacao|Sugar confectionery; (excluding chewing gum, including white chocolate), not containing cocoa|dulces de tamarindo;palanquetas de cacahuate;paletas de caramelo
    180632|Chocolate en tabletas sin rellenar|Chocolate and other food preparations containing cocoa; in blocks, slabs or bars,, weighing 2kg or less|chocolate de mesa;tablilla de chocolate artesanal 70 % cacao
    190531|Galletas dulces|Food preparations; sweet biscuits, whether or not containing cocoa|galletas de avena;galletas de amaranto
    190590|Los demás productos de panadería|Food preparations; bakers' wares n.e.c. in heading no. 1605, whether or not containing cocoa|tortillas de maíz empacadas;totopos horneados;pan de caja
    200799|Confituras, jaleas, mermeladas y purés de frutas|Jams, fruit jellies, marmalades, purees and pastes; of fruit or nuts n.e.c. in heading no. 2007|mermelada de fresa;puré de mango aséptico
    200819|Los demás frutos de cáscara preparados|Nuts and other seeds; whether or not containing added sugar, other sweetening matter or spirit|cacahuate enchilado;mezcla de nueces y semillas
    200899|Las demás frutas preparadas o conservadas|Fruit, nuts and other edible parts of plants; prepared or preserved, whether or not containing added sugar|guacamole con alta presión;pulpa de aguacate congelada;fruta en almíbar
    210390|Las demás preparaciones para salsas y salsas preparadas|Sauces and preparations therefor; mixed condiments and mixed seasonings|salsa macha;salsa habanera embotellada;mole en pasta;adobo en pasta
    210690|Las demás preparaciones alimenticias|Food preparations; n.e.c. in item no. 2106.10|concentrado para bebidas;mezcla de proteína vegetal;agua de jamaica en polvo
    220299|Las demás bebidas no alcohólicas|Non-alcoholic beverages; other than non-alcoholic beer, n.e.c. in item no. 2202.10, not including fruit|bebida de agave y frutas;kombucha embotellada
    220890|Los demás aguardientes y licores|Spirits, liqueurs and other spirituous beverages; n.e.c. in heading no. 2208|tequila 100 % agave;mezcal artesanal espadín;sotol embotellado
    280430|Nitrógeno|Nitrogen|nitrógeno de alta pureza;nitrógeno líquido
    280440|Oxígeno|Oxygen|oxígeno medicinal en cilindro;oxígeno industrial
    320890|Las demás pinturas y barnices en medio no acuoso|Paints and varnishes; based on polymers n.e.c. in heading no. 3208|recubrimiento epóxico antiestático;pintura poliuretano industrial
    321519|Las demás tintas de imprimir|Ink; for printing, other than black, whether or not concentrated or solid|tinta flexográfica base agua;tinta serigráfica
    340290|Las demás preparaciones tensoactivas para lavar y limpiar|Washing and cleaning preparations; surface-active, whether or not containing soap|desengrasante alcalino;limpiador para circuitos impresos;sanitizante para planta de alimentos
    350691|Adhesivos a base de polímeros|Adhesives; prepared, based on polymers of heading 3901 to 3913 or on rubber|adhesivo hot melt;adhesivo epóxico para electrónica;sellador de poliuretano
    381800|Elementos químicos impurificados para electrónica, en discos u obleas|Chemical elements; doped for use in electronics, in the form of discs, wafers or similar forms|obleas de silicio dopado pulidas;obleas de carburo de silicio
    382499|Los demás productos y preparaciones químicas|Chemical products, mixtures and preparations; n.e.c. heading 3824|pasta para soldadura de estaño;refrigerante soluble para maquinado;lodo para pulido químico mecánico
    390120|Polietileno de densidad igual o superior a 0.94|Ethylene polymers; in primary forms, polyethylene having a specific gravity of 0.94 or more|resina de polietileno de alta densidad;compuesto de HDPE en pellet
    390740|Policarbonatos|Polycarbonates; in primary forms|compuesto de policarbonato con retardante a la flama;resina de policarbonato
    391590|Desechos y recortes de los demás plásticos|Plastics n.e.c. in heading no. 3915; waste, parings and scrap|hojuela de PET reciclado;pellet de polipropileno reciclado
    391723|Tubos rígidos de polímeros de cloruro de vinilo|Plastics; tubes, pipes and hoses thereof, rigid, of polymers of vinyl chloride|tubo rígido de PVC;conexiones de PVC
    392010|Placas, láminas y películas de polímeros de etileno|Plastics; plates, sheets, film, foil and strip, of polymers of ethylene, non-cellular and not reinforced|película estirable de polietileno;película antiestática de polietileno
    392111|Placas y láminas celulares de polímeros de estireno|Plastics; plates, sheets, film, foil and strip, of polymers of styrene, cellular|placa de poliestireno expandido;inserto de unicel moldeado
    392113|Placas y láminas celulares de poliuretanos|Plastics; plates, sheets, film, foil and strip, of polyurethanes, cellular|espuma de poliuretano troquelada;inserto de espuma antiestática
    392310|Cajas, cajones y artículos similares de plástico|Plastics; boxes, cases, crates and similar articles for the conveyance or packing of goods|charola termoformada antiestática;caja plástica retornable;charola blíster para dispositivo médico
    392321|Sacos y bolsas de polímeros de etileno|Ethylene polymers; sacks and bags (including cones), for the conveyance or packing of goods|bolsa de polietileno con cierre;bolsa antiestática para componentes
    392330|Bombonas, botellas y frascos de plástico|Plastics; carboys, bottles, flasks and similar articles, for the conveyance or packing of goods|botella de PET;frasco de polietileno farmacéutico
    392350|Tapones, tapas y cápsulas de plástico|Plastics; stoppers, lids, caps and other closures, for the conveyance or packing of goods|tapa roscada con inserto;tapón dosificador
    392690|Las demás manufacturas de plástico|Plastics; other articles n.e.c. in chapter 39|carcasa plástica inyectada;clip y sujetador inyectado de nylon;engrane de POM inyectado;conector plástico inyectado
    400931|Tubos de caucho reforzados con materia textil, sin accesorios|Rubber; vulcanised, tubing, piping and hoses, reinforced or otherwise combined only with textile materials|manguera de hule reforzada;manguera de silicón para refrigerante
    401039|Las demás correas de transmisión de caucho|Rubber; vulcanised, conveyor or transmission belts or belting, n.e.c. in heading no. 4010|banda de transmisión;banda dentada de hule
    401693|Juntas y empaquetaduras de caucho|Rubber; vulcanised, gaskets, washers and other seals, of non-cellular rubber|empaque de silicón moldeado;sello de EPDM para gabinete;junta tórica de hule
    441510|Cajas, cajones y envases similares de madera|Wood; cases, boxes, crates, drums, similar packings and cable-drums|caja de madera para exportación con tratamiento térmico;huacal de madera
    441520|Paletas (pallets) y demás plataformas de carga de madera|Wood; pallets, box pallets and other load boards; pallet collars|tarima de madera con tratamiento NIMF 15;tarima reforzada
    481910|Cajas de papel o cartón corrugado|Paper and paperboard; cartons, boxes and cases, of corrugated paper or paperboard|caja de cartón corrugado impresa;charola de cartón corrugado para fruta;caja corrugada con separadores
    481920|Cajas y cartonajes plegables, sin corrugar|Paper and paperboard; folding cartons, boxes and cases, of non-corrugated paper or paperboard|caja plegadiza para dispositivo médico;estuche plegadizo impreso
    481940|Las demás bolsas y sacos de papel|Paper and paperboard; sacks and bags, including cones, of paper, paperboard, cellulose wadding or fibres|bolsa de papel kraft;bolsa grado médico de papel
    482110|Etiquetas de papel o cartón impresas|Paper and paperboard; labels or all kinds, printed|etiqueta autoadherible impresa;etiqueta con código de barras y trazabilidad
    560312|Telas sin tejer de filamentos, de 25 a 70 g/m²|Nonwovens; whether or not impregnated, coated, covered or laminated, of man-made filaments,|tela no tejida SMS;tela no tejida de polipropileno
    621010|Prendas de fieltro o tela sin tejer|Garments; of felt or non-wovens (not knitted or crocheted)|bata quirúrgica desechable;overol para cuarto limpio;gorro y cubrezapato desechable
    621132|Las demás prendas de algodón para hombres|Track suits and other garments n.e.c.; men's or boys', of cotton (not knitted or crocheted)|uniforme industrial de algodón;camisola de trabajo
    630790|Los demás artículos textiles confeccionados|Textiles; made up articles, n.e.c. in chapter 63, n.e.c. in heading no. 6307|cubrebocas plisado de tres capas;campo quirúrgico estéril;mascarilla KN95
    680510|Abrasivos con soporte de tejido|Abrasive powder or grain; natural or artificial, on a base of woven textile fabric only|disco abrasivo;lija de banda
    690912|Artículos cerámicos de dureza 9 o más para usos técnicos|Ceramic wares; for laboratory, chemical or other technical uses|aislador cerámico técnico;boquilla de alúmina;sustrato cerámico de alúmina
    700719|Los demás vidrios templados|Glass; safety glass, toughened,|vidrio templado con serigrafía;cubierta de vidrio templado para pantalla
    730890|Las demás construcciones y partes de hierro o acero|Iron or steel; structures and parts thereof, n.e.c. in heading 7308|estructura metálica soldada;bastidor soldado para equipo;soporte estructural
    731815|Los demás tornillos y pernos|Iron or steel; threaded screws and bolts n.e.c. in item no. 7318.1, whether or not with their nuts or washers|tornillo hexagonal grado 8;perno forjado especial
    731816|Tuercas|Iron or steel; threaded nuts|tuerca remachable;tuerca hexagonal con brida
    732020|Muelles helicoidales de hierro o acero|Iron or steel; helical springs and leaves for springs|resorte de compresión;resorte de torsión
    732599|Las demás manufacturas moldeadas de hierro o acero|Iron or steel; cast articles, excluding grinding balls and similar articles for mills|pieza de hierro nodular fundida;pieza de acero fundido
    732619|Las demás manufacturas forjadas o estampadas de hierro o acero|Iron or steel; articles n.e.c. in item no. 7326.11, forged or stamped, but not further worked|pieza forjada en caliente;flecha forjada
    732690|Las demás manufacturas de hierro o acero|Iron or steel; articles n.e.c. in heading 7326|pieza troquelada de acero;soporte estampado;gabinete de lámina;pieza maquinada de acero inoxidable
    740811|Alambre de cobre refinado de más de 6 mm|Copper; wire, of refined copper, of which the maximum cross-sectional dimension exceeds 6mm|alambrón de cobre;alambre de cobre estañado
    740911|Chapas y tiras de cobre refinado, enrolladas|Copper; strip, of a thickness exceeding 0.15mm, of refined copper, in coils|tira de cobre para terminales;barra conductora de cobre
    760429|Los demás perfiles de aleaciones de aluminio|Aluminium; alloys, bars, rods and profiles, other than hollow|perfil de aluminio extruido;disipador de calor extruido
    760612|Chapas y tiras de aleaciones de aluminio|Aluminium; plates, sheets and strip, thickness exceeding 0.2mm, alloys, rectangular|lámina de aluminio cortada;placa de aluminio 6061
    761290|Los demás depósitos y envases de aluminio|Aluminium; casks, drums, cans, boxes and the like for any material, 300l capacity or less|envase de aluminio;lata para alimentos
    761699|Las demás manufacturas de aluminio|Aluminium; articles n.e.c. in heading 7616|pieza de aluminio inyectada a presión;pieza maquinada de aluminio 6061;housing de aluminio fundido
    820730|Útiles de embutir, estampar o punzonar|Tools, interchangeable;, tools for pressing, stamping or punching|troquel progresivo;punzón de carburo
    830230|Las demás guarniciones y herrajes para vehículos automóviles|Mountings, fittings and similar articles; for motor vehicles, of base metal|bisagra automotriz;herraje automotriz
    840991|Partes para motores de encendido por chispa|Engines; parts, suitable for use solely or principally with spark-ignition internal combustion piston engines|biela maquinada;pistón de aluminio;múltiple de admisión
    841370|Las demás bombas centrífugas|Pumps; centrifugal, n.e.c. in heading no. 8413, for liquids|bomba centrífuga de acero inoxidable;bomba de refrigerante
    841490|Partes de bombas de aire, compresores y ventiladores|Pumps and compressors; parts, of air or vacuum pumps, air or other gas compressors and fans|impulsor para ventilador;carcasa de ventilador
    842139|Los demás aparatos para filtrar o depurar gases|Machinery; for filtering or purifying gases, other than intake air filters|filtro HEPA para cuarto limpio;colector de polvo
    842240|Las demás máquinas para empaquetar|Machinery; for packing or wrapping|selladora de bolsas;encartonadora semiautomática
    843880|Las demás máquinas para la preparación industrial de alimentos|Machinery; used in the industrial preparation or manufacture of food or drink, n.e.c. in heading no. 8438|despulpadora de fruta;tostador industrial;molino de nixtamal
    847330|Partes y accesorios de computadoras|Machinery; parts and accessories of the machines of heading no. 8471|gabinete para servidor;ensamble de tarjeta para servidor
    847989|Las demás máquinas con función propia|Machines and mechanical appliances; having individual functions, n.e.c. or included in this chapter|celda automatizada de ensamble;máquina especial de prueba;estación robótica
    848071|Moldes para caucho o plástico, por inyección o compresión|Moulds; for rubber or plastics, injection or compression types|molde de inyección multicavidad;molde de compresión para hule
    848180|Los demás artículos de grifería y órganos similares|Taps, cocks, valves and similar appliances; for pipes, boiler shells, tanks, vats or the like|válvula de bola inoxidable;válvula solenoide
    848210|Rodamientos de bolas|Ball bearings|rodamiento de bolas;balero sellado
    848620|Máquinas para fabricar dispositivos semiconductores o circuitos integrados|Machines and apparatus of a kind used solely or principally for the manufacture of semiconductor devices or of electronic integrated circuit|equipo de encapsulado de semiconductores
    850132|Los demás motores y generadores de corriente continua de 750 W a 75 kW|Electric motors and generators; DC, of an output exceeding 750W but not exceeding 75kW|motor de corriente continua sin escobillas;motor de tracción
    850152|Motores trifásicos de corriente alterna de 750 W a 75 kW|Electric motors; AC motors, multi-phase, of an output exceeding 750W but not exceeding 75kW|motor trifásico de inducción;estator embobinado
    850440|Convertidores estáticos|Electrical static converters|fuente de poder conmutada;cargador a bordo para vehículo eléctrico;inversor de potencia
    850450|Las demás bobinas de reactancia|Electrical inductors; n.e.c. in heading no. 8504|inductor de potencia;bobina toroidal
    850760|Acumuladores de iones de litio|Electric accumulators; lithium-ion, including separators, whether or not rectangular|módulo de batería de iones de litio;paquete de baterías ensamblado
    850790|Partes de acumuladores eléctricos|Electric accumulators; parts n.e.c. in heading no. 8507|carcasa para batería;placa fría para batería;separador de celdas
    851220|Los demás aparatos de alumbrado o señalización visual|Lighting or visual signalling equipment; electrical, of a kind used on motor vehicles|faro LED automotriz;lámpara trasera
    851762|Aparatos para recibir, convertir y transmitir voz, imagen o datos|Communication apparatus; machines for the reception, conversion and transmission or regeneration of voice|módulo de comunicación IoT;antena y ruteador industrial
    852990|Las demás partes para aparatos de radio, televisión y cámaras|Reception and transmission apparatus; for use with the apparatus of heading no. 8524 to 8528|módulo de antena;carcasa para cámara
    853224|Condensadores de cerámica de capas múltiples|Electrical capacitors; fixed, ceramic dielectric, multilayer|capacitor cerámico multicapa
    853321|Las demás resistencias fijas de hasta 20 W|Electrical resistors; fixed, for a power handling capacity not exceeding 20W|resistencia de montaje superficial
    853400|Circuitos impresos|Circuits; printed|circuito impreso multicapa;circuito impreso flexible
    853650|Los demás interruptores, seccionadores y conmutadores|Electrical apparatus; switches n.e.c. in heading no. 8536, for a voltage not exceeding 1000 volts|interruptor de membrana;microinterruptor
    853669|Clavijas y tomas de corriente|Electrical apparatus; plugs and sockets, for a voltage not exceeding 1000 volts|conector eléctrico sellado;conector de alto voltaje
    853690|Los demás aparatos para empalme o conexión de circuitos|Electrical apparatus; n.e.c. in heading no. 8536, for switching or protecting electrical circuits|terminal eléctrica troquelada;bloque de terminales;conector para tarjeta
    853710|Cuadros, paneles y consolas de hasta 1,000 V|Boards, panels, consoles, desks and other bases; for electric control or the distribution of electricity,|tablero de control eléctrico;módulo de control electrónico
    853890|Partes para aparatos de conexión eléctrica|Electrical apparatus; parts suitable for use solely or principally with the apparatus of heading no. 8535|base plástica para relevador;contacto de cobre
    854121|Transistores con capacidad de disipación inferior a 1 W|Electrical apparatus; transistors,, with a dissipation rate of less than 1W|transistor de señal;transistor encapsulado
    854129|Los demás transistores|Electrical apparatus; transistors,, with a dissipation rate of 1W or more|transistor de potencia de carburo de silicio
    854141|Diodos emisores de luz (LED)|Electrical apparatus; photosensitive semiconductor devices, light emitting diodes (LED)|diodo LED de montaje superficial;módulo LED
    854160|Cristales piezoeléctricos montados|Crystals; mounted piezo-electric|cristal oscilador de cuarzo
    854190|Partes de dispositivos semiconductores|Electrical apparatus; parts for diodes|marco de terminales (lead frame);tapa metálica para encapsulado
    854231|Procesadores y controladores|Electronic integrated circuits; processors and controllers, whether or not combined with memories, converters|microcontrolador encapsulado y probado;ensamble y prueba de procesadores
    854232|Memorias|Electronic integrated circuits; memories|módulo de memoria ensamblado y probado
    854239|Los demás circuitos integrados electrónicos|Electronic integrated circuits; n.e.c. in heading no. 8542|circuito integrado encapsulado;sensor MEMS encapsulado y probado
    854290|Partes de circuitos integrados|Parts of electronic integrated circuits|sustrato para encapsulado;dado cortado y clasificado
    854411|Alambre de cobre para bobinar|Insulated electric conductors; winding wire, of copper|alambre magneto esmaltado
    854430|Juegos de cables para vehículos, aeronaves o barcos|Insulated electric conductors; ignition wiring sets and other wiring sets of a kind used in vehicles|arnés eléctrico automotriz;arnés de alto voltaje para vehículo eléctrico;arnés para motor
    854442|Los demás conductores eléctricos de hasta 1,000 V, con conectores|Insulated electric conductors; for a voltage not exceeding 1000 volts, fitted with connectors|cable ensamblado con conectores;cable USB industrial;arnés para equipo médico
    854449|Los demás conductores eléctricos de hasta 1,000 V|Insulated electric conductors; for a voltage not exceeding 1000 volts, not fitted with connectors|cable de cobre multiconductor;cable automotriz
    870829|Las demás partes y accesorios de carrocería|Vehicles; parts and accessories, of bodies, other than safety seat belts|moldura interior inyectada;panel estampado de carrocería;consola central
    870830|Frenos y servofrenos, y sus partes|Vehicle parts; brakes, servo-brakes and parts thereof|balata;disco de freno ventilado;caliper maquinado
    870840|Cajas de cambio y sus partes|Vehicle parts; gear boxes and parts thereof|engrane de transmisión;carcasa de transmisión
    870850|Ejes con diferencial y sus partes|Vehicle parts; drive-axles with differential, whether or not provided with other transmission components|flecha homocinética;eje trasero
    870870|Ruedas, sus partes y accesorios|Vehicle parts; road wheels and parts and accessories thereof|rin de aluminio;birlo de rueda
    870880|Sistemas de suspensión y sus partes|Vehicle parts; suspension systems and parts thereof (including shock-absorbers)|amortiguador;brazo de suspensión estampado
    870891|Radiadores y sus partes|Vehicle parts; radiators and parts thereof|radiador de aluminio;placa enfriadora
    870894|Volantes, columnas y cajas de dirección|Vehicle parts; steering wheels, steering columns and steering boxes; parts thereof|columna de dirección;volante con piel
    870899|Las demás partes y accesorios de vehículos|Vehicle parts and accessories; n.e.c. in heading no. 8708|soporte de motor;subchasis soldado;tubo hidroformado
    880730|Las demás partes de aviones, helicópteros o aeronaves no tripuladas|Aircraft and spacecraft; parts of aeroplanes, helicopters or unmanned aircraft n.e.c. in heading no. 8807|pieza aeronáutica maquinada;ensamble estructural aeronáutico
    890323|Barcos de vela de eslora superior a 24 m|Sailboats; with or without auxiliary motor, for pleasure or sports, of a length exceeding 24m|
    900150|Lentes de otras materias para gafas|Lenses, spectacle; unmounted, of materials other than glass|lente oftálmico de policarbonato
    901812|Aparatos de diagnóstico por exploración ultrasónica|Medical, surgical instruments and appliances; ultrasonic scanning apparatus|transductor de ultrasonido ensamblado
    901819|Los demás aparatos de electrodiagnóstico|Medical, surgical instruments and appliances; electro-diagnostic apparatus, n.e.c. in item no. 9018.1|monitor de signos vitales;electrodo para monitoreo
    901831|Jeringas, incluso con aguja|Medical, surgical instruments and appliances; syringes, with or without needles|jeringa desechable estéril;jeringa prellenable
    901832|Agujas tubulares de metal y agujas de sutura|Medical, surgical instruments and appliances; tubular metal needles and needles for sutures|aguja hipodérmica;aguja para biopsia
    901839|Catéteres, cánulas e instrumentos similares|Medical, surgical instruments and appliances; catheters, cannulae and the like|catéter venoso;línea de infusión estéril;cánula nasal
    901849|Los demás instrumentos de odontología|Dental instruments and appliances; other than dental drill engines|fresa dental;pieza de mano dental
    901890|Los demás instrumentos y aparatos de medicina y cirugía|Medical, surgical or dental instruments and appliances; n.e.c. in heading no. 9018|instrumental quirúrgico de acero inoxidable;equipo de venoclisis;grapadora quirúrgica ensamblada
    901920|Aparatos de ozonoterapia, oxigenoterapia y respiración|Therapeutic respiration apparatus; ozone, oxygen, aerosol therapy apparatus|mascarilla para nebulizador;circuito de ventilación
    902110|Artículos y aparatos de ortopedia o para fracturas|Orthopaedic or fracture appliances|férula ortopédica;placa y tornillo de osteosíntesis de titanio
    902190|Los demás aparatos para compensar un defecto o incapacidad|Appliances; worn, carried or implanted in the body, to compensate for a defect or disability|componente para implante coronario;stent ensamblado
    903089|Los demás instrumentos para medida de magnitudes eléctricas|Instruments and apparatus; n.e.c. in heading no. 9030, without a recording device|probador eléctrico de arneses;banco de prueba funcional
    903149|Los demás instrumentos ópticos de medida o control|Optical instruments and appliances; for measuring or checking, n.e.c. in chapter 90|sistema de visión para inspección
    903180|Los demás instrumentos y aparatos de medida o control|Instruments, appliances and machines; for measuring or checking n.e.c. in chapter 90|calibrador de dispositivo;galga de control dimensional
    903289|Los demás instrumentos para regulación o control automáticos|Regulating or controlling instruments and apparatus; automatic, other than hydraulic or pneumatic|controlador de temperatura;módulo de control electrónico automático
    940199|Las demás partes de asientos|Seats; parts, for use in the assembly of motor vehicles as determined by the minister|estructura metálica de asiento;funda cosida para asiento
    """
}
