extension WordFiles {
  /// Spanish, English, and a weight where they do not mean quite the same.
  static let lexiconTable = """
    arnés|wiring harness
    arnés eléctrico|wire harness
    arnés eléctrico|electrical harness
    cable|cable
    alambre|wire
    alto voltaje|high voltage
    conector|connector
    terminal|terminal
    vehículo eléctrico|electric vehicle
    camión|truck
    automotriz|automotive
    autopartes|auto parts
    carcasa|housing
    inyección de plástico|injection moulding
    inyección de plástico|injection molding
    molde|mould
    molde|mold
    plástico|plastic
    nylon con fibra|glass-filled nylon
    retardante a la flama|flame retardant
    termoformado|thermoformed
    charola|tray
    antiestático|antistatic
    troquelado|stamping
    estampado|stamped
    troquel progresivo|progressive die
    troquel|die
    lámina|sheet metal|0.8
    soldadura|welding
    soldado|welded
    láser|laser
    maquinado|machining
    maquinado|machined
    torno|lathe
    fresado|milling
    precisión|precision
    acero inoxidable|stainless steel
    acero|steel
    hierro|iron
    fundición|casting
    fundido|cast
    forjado|forged
    aluminio|aluminium
    aluminio|aluminum
    cobre|copper
    titanio|titanium
    níquel|nickel
    estaño|tin
    zincado|zinc plating
    recubrimiento|coating
    galvanoplastia|electroplating
    anodizado|anodising
    pintura|paint
    perfil extruido|extruded profile
    extruido|extruded
    disipador|heat sink
    radiador|radiator
    enfriamiento|cooling
    transmisión|transmission
    engrane|gear
    eje|axle
    freno|brake
    resorte|spring
    tornillo|screw
    perno|bolt
    tuerca|nut
    rodamiento|bearing
    válvula|valve
    bomba|pump
    motor eléctrico|electric motor
    estator|stator
    bobina|coil
    inductor|inductor
    capacitor|capacitor
    resistencia|resistor|0.7
    transistor|transistor
    diodo|diode
    circuito integrado|integrated circuit
    circuito impreso|printed circuit
    circuito impreso|circuit board
    tarjeta electrónica|electronic board
    montaje superficial|surface mount
    semiconductor|semiconductor
    oblea|wafer
    silicio|silicon
    encapsulado|packaged
    encapsulado y prueba|assembly and test
    prueba|test
    ensamble|assembly
    subensamble|sub-assembly
    sensor|sensor
    fuente de poder|power supply
    convertidor|converter
    batería|battery
    iones de litio|lithium-ion
    módulo|module
    antena|antenna
    cuarto limpio|clean room
    overol|coverall
    bata|gown
    cubrebocas|face mask
    guante|glove
    uniforme|uniform
    tela no tejida|nonwoven
    costura|sewing
    dispositivo médico|medical device
    catéter|catheter
    cánula|cannula
    jeringa|syringe
    aguja|needle
    desechable|disposable
    estéril|sterile
    instrumental quirúrgico|surgical instruments
    implante|implant
    placa de osteosíntesis|bone plate
    ultrasonido|ultrasound
    signos vitales|vital signs
    empaque|packaging
    empaque de hule|gasket
    sello|seal
    hule|rubber
    silicón|silicone
    manguera|hose
    espuma|foam
    caja de cartón|cardboard box
    cartón corrugado|corrugated board
    caja plegadiza|folding carton
    bolsa de papel|paper bag
    bolsa|bag
    etiqueta|label
    impreso|printed
    tarima|pallet
    botella|bottle
    frasco|jar
    vidrio templado|tempered glass
    cerámica técnica|technical ceramics
    adhesivo|adhesive
    tinta|ink
    desengrasante|degreaser
    reciclaje|recycling
    chatarra electrónica|electronic scrap
    residuo|waste
    agua residual|wastewater
    calibración|calibration
    laboratorio acreditado|accredited laboratory
    metrología|metrology
    mantenimiento|maintenance
    almacenamiento en frío|cold storage
    transporte refrigerado|refrigerated transport
    aguacate|avocado
    mango|mango
    fresa|strawberry
    frambuesa|raspberry
    arándano|blueberry
    moras|berries
    congelado|frozen
    deshidratado|dried
    puré|puree
    salsa|sauce
    salsa picante|hot sauce
    chile|chili pepper
    café tostado|roasted coffee
    café verde|green coffee
    miel|honey
    cacahuate|peanut
    nuez|nut|0.7
    dulce de tamarindo|tamarind candy
    chocolate|chocolate
    tequila|tequila
    orgánico|organic
    comercio justo|fair trade
    """

  /// Language, term, synonym.
  static let synonymTable = """
    es|arnés eléctrico|arnés de cables
    es|arnés eléctrico|mazo de cables
    es|carcasa|gabinete
    es|carcasa|housing
    es|charola|bandeja
    es|tarima|palé
    es|tarima|pallet
    es|hule|caucho
    es|hule|goma
    es|troquel|dado de estampado
    es|troquelado|estampado
    es|maquinado|mecanizado
    es|inyección de plástico|moldeo por inyección
    es|circuito impreso|PCB
    es|montaje superficial|SMT
    es|engrane|engranaje
    es|rodamiento|balero
    es|resorte|muelle
    es|cubrebocas|mascarilla
    es|bata|batín
    es|jitomate|tomate
    es|aguacate|palta
    es|cacahuate|maní
    es|fresa|frutilla
    es|chile|ají
    es|cartón corrugado|cartón ondulado
    es|etiqueta|rótulo
    es|manguera|tubo flexible
    es|tornillo|pija
    es|balata|pastilla de freno
    es|silicón|silicona
    es|computadora|ordenador
    en|wiring harness|cable harness
    en|wiring harness|wire loom
    en|printed circuit board|PCB
    en|clean room|cleanroom
    en|injection moulding|injection molding
    en|truck|lorry
    en|pallet|skid
    en|bearing|ball bearing
    en|aluminium|aluminum
    en|gasket|seal
    """
}
