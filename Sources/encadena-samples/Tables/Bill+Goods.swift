extension BillsFile {
  /// Good, words, currency, transaction value, net cost, ex-works price, processes, materials (code,
  /// words, country, value, whether originating, whether wholly obtained). Of each good the first
  /// meets the samples' rules, the second has an input of its own subheading, the third lacks a datum.
  static let table = """
    854430|arnés eléctrico automotriz|USD|100|88|96|crimping;testing|854449,cable automotriz,MX,30,yes;853669,conector sellado,CN,22,no;391723,tubo corrugado,US,4,no
    854430|arnés de alto voltaje|USD|120|104|115|crimping|854430,subarnés de alto voltaje,CN,74,no;853690,terminal estañada,MX,9,yes;392690,clip,CN,3,no
    854430|arnés para motor|USD|64|57|61||854430,subarnés de motor,,31,;853690,terminal,CN,6,no;401693,sello de silicón,MX,2,yes
    870829|consola central|USD|45|40|43|moulding|390740,policarbonato,US,12,no;830230,herraje,CN,3,no;392690,clip de nylon,MX,2,yes
    870829|panel estampado de carrocería|USD|80|71|77|stamping|870829,refuerzo de panel,CN,52,no;731815,tornillo,MX,2,yes
    870829|moldura interior inyectada|USD|22|19|21|moulding|870829,inserto decorado,,15,;350691,adhesivo,DE,,no
    854141|módulo LED de montaje superficial|USD|1.60|1.35|1.50|packaging;testing|381800,oblea dopada,JP,0.40,no;854190,marco de terminales,MX,0.22,yes;350691,encapsulante,DE,0.08,no
    854141|diodo LED encapsulado|USD|0.90|0.78|0.86|packaging|854141,chip LED,CN,0.61,no;854190,marco de terminales,MX,0.10,yes
    854141|diodo LED de alta potencia|USD|2.10|1.80|2.00||,chip LED,TW,0.90,no;854190,marco de terminales,CN,0.30,no
    854129|transistor de potencia|USD|4.20|3.60|4.00|packaging;testing|381800,oblea de carburo de silicio,US,1.30,no;740911,tira de cobre,MX,0.35,yes
    854110|diodo rectificador|USD|0.30|0.26|0.29|packaging;testing|381800,oblea dopada,JP,0.09,no;854190,marco de terminales,CN,0.05,no
    854110|diodo de barrera|USD|0.34|0.30|0.33|testing|854110,diodo sin encapsular,CN,0.24,no
    854239|circuito integrado encapsulado|USD|6.50|5.90|6.30|packaging;testing|854239,dado sin cortar,TW,4.80,no;854290,sustrato,MX,0.60,yes
    901890|equipo de venoclisis|USD|3.10|2.70|2.95|clean-room-assembly|391723,tubo de PVC,US,0.70,no;392690,conector,MX,0.35,yes;401693,sello,CN,0.12,no
    901890|instrumental quirúrgico de acero inoxidable|USD|24|21|23|machining|901890,pieza en bruto,PK,17,no;340290,limpiador,MX,0.5,yes
    901890|grapadora quirúrgica ensamblada|USD|58|51|56|clean-room-assembly|392690,carcasa,MX,11,yes;901890,cartucho,,37,;732020,resorte,CN,1.2,no
    901839|catéter venoso|USD|1.15|1.00|1.10|clean-room-assembly;sterilising|391723,tubo,US,0.25,no;901832,aguja,JP,0.20,no;481940,bolsa grado médico,MX,0.05,yes
    901839|línea de infusión estéril|USD|1.40|1.22|1.34|sterilising|901839,cánula,CN,0.98,no;392690,conector,MX,0.10,yes
    901831|jeringa desechable estéril|USD|0.12|0.10|0.11|sterilising|390120,resina,US,0.03,no;901832,aguja,CN,0.03,no
    080450|mango Ataulfo fresco|USD|1.40||1.30|growing|080450,mango de huerta propia,MX,0.70,yes,yes;481910,caja,MX,0.15,yes,no
    080450|mango deshidratado en tiras|USD|9.00|7.80|8.60|drying|080450,mango fresco,GT,5.90,no,no;392321,bolsa,MX,0.12,yes,no
    080450|mango Kent fresco|USD|1.25||1.15||080450,mango,MX,0.66,,;481910,caja,MX,0.15,yes,no
    080440|aguacate Hass calibre 48|USD|2.90||2.70|growing|080440,aguacate de huerta propia,MX,1.60,yes,yes;481910,caja,MX,0.20,yes,no
    080440|aguacate Hass orgánico|USD|3.30||3.10|growing|080440,aguacate,PE,2.40,no,no
    870830|disco de freno ventilado|USD|31|27|30|machining|732599,disco en bruto,BR,12,no;680510,abrasivo,MX,0.4,yes
    870840|engrane de transmisión|USD|26|23|25|machining;heat-treatment|732619,pieza forjada,MX,9,yes;382499,refrigerante,US,0.3,no
    870891|radiador de aluminio|USD|75|66|72|brazing|760612,lámina de aluminio,CN,26,no;392690,tapa,MX,4,yes
    850440|fuente de poder conmutada|USD|48|43|46|assembly;testing|850450,inductor,CN,6,no;853400,circuito impreso,MX,8,yes;854129,transistor,CN,5,no;761699,disipador,,4,
    850760|módulo de batería|USD|1800|1600|1740|assembly|850760,celda de iones de litio,CN,1250,no;740911,barra conductora,MX,60,yes;761699,carcasa,MX,110,yes
    392690|conector plástico inyectado|USD|0.45|0.39|0.43|moulding|390740,policarbonato,US,0.16,no;740911,tira de cobre,MX,0.04,yes
    090121|café tostado y molido de especialidad|USD|11|9.60|10.50|roasting|090111,café verde,MX,5.2,yes,yes;392321,bolsa con válvula,CN,0.4,no,no
    """
}
