extension Need {
  /// What buyers abroad look for.
  static let englishTable = """
    US-001|Northgate Mobility Systems|High-voltage wiring harness for electric trucks|Automotive wiring harness, shielded high-voltage cable with sealed connectors, 800 V|336320|854430|08-037|x|300|5|8000|pieza|2027-03-15|US|USD|EMOV|EMOV-4|IATF_16949|ISO_14001,CTPAT
    US-002|Northgate Mobility Systems|Injection-moulded plastic connector housings|Glass-filled nylon injection moulding, flame retardant, connector housing|326194|392690|08-037|x|350|4|500000|pieza|2027-02-28|US|USD|EMOV|EMOV-4|IATF_16949|ISO_14001
    US-003|Northgate Mobility Systems|Stamped electrical terminals|Progressive die stamping of copper alloy terminals, tin plated|335930|853690|08-037||500|4|2000000|pieza|2027-02-28|US|USD|EMOV|EMOV-4|ISO_9001|IATF_16949
    US-004|Lakeshore Battery Works|Lithium-ion battery module assembly|Assembly of lithium-ion battery modules with laser welding and end-of-line test|335910|850760|05-025|x|400|5|4000|pieza|2027-05-31|US|USD|EMOV|EMOV-2|ISO_9001|IATF_16949,ISO_14001
    US-005|Lakeshore Battery Works|Extruded aluminium profiles for battery trays|Aluminium alloy profiles, 6000 series, extruded, cut and machined|331310|760429|05-025||600|4|60000|kg|2027-04-30|US|USD|EMOV|EMOV-1|ISO_9001|IATF_16949
    US-006|Rheinwerk Antriebe|Machined transmission housings and gears|Precision machined transmission gears and gearbox housings, hard turned|336350|870840|22-014|x|400|5|6000|pieza|2027-06-30|DE|EUR|EMOV|EMOV-5|IATF_16949|ISO_14001,ISO_45001
    US-007|Rheinwerk Antriebe|Aluminium radiators and cooling plates|Brazed aluminium radiators and cooling plates for electric drives|336390|870891|22-014|x|500|4|7000|pieza|2027-05-15|DE|EUR|EMOV|EMOV-6|IATF_16949|ISO_14001
    US-008|Rheinwerk Antriebe|Progressive stamping dies|Progressive stamping dies and tooling for structural steel parts|333510|820730|24-028||500|2|4|pieza|2027-07-15|DE|EUR|EMOV|EMOV-6||ISO_9001
    US-009|Cascade Silicon Packaging|Assembly and test of packaged integrated circuits|Outsourced assembly and test of integrated circuits and MEMS sensors|334410|854239|14-070|x|500|5|300000|pieza|2027-06-01|US|USD|SEMI|SEMI-4|ISO_9001|IATF_16949,ESD_S20_20
    US-010|Cascade Silicon Packaging|Antistatic thermoformed trays and carriers|Antistatic thermoformed plastic trays for wafers and packaged chips|326193|392310|14-070|x|300|3|80000|pieza|2027-03-31|US|USD|SEMI|SEMI-4|ISO_9001|ESD_S20_20
    US-011|Cascade Silicon Packaging|Doped silicon wafers, polished|Polished doped silicon wafers, 200 mm, reclaimed test grade|325999|381800|14-070||800|3|5000|pieza|2027-04-15|US|USD|SEMI|SEMI-1|ISO_9001|
    US-012|Cascade Silicon Packaging|Clean-room garments and nonwoven wipes|Disposable clean-room coveralls of nonwoven fabric, caps and overshoes|315223|621010|14-070||600|3|40000|pieza|2027-02-15|US|USD|SEMI|SEMI-4||ISO_9001,UL_2799
    US-013|Cascade Silicon Packaging|Machined fixtures for test handlers|CNC machined aluminium and stainless steel fixtures for test handlers|332710|761699|14-120|x|200|2|2500|pieza|2027-02-20|US|USD|SEMI|SEMI-4|ISO_9001|AS9100
    US-014|Maple Photonics|Printed circuits, flexible and rigid-flex|Flexible printed circuits for camera modules, electrical test|334410|853400|02-004|x|600|4|60000|pieza|2027-03-30|CA|USD|SEMI|SEMI-5|ISO_9001|IPC_A_610
    US-015|Maple Photonics|Power inductors and toroidal coils|Wound power inductors and toroidal coils for converters|335999|850450|26-043||700|3|90000|pieza|2027-04-20|CA|USD|SEMI|SEMI-5|ISO_9001|
    US-016|Maple Photonics|Switching power supplies|Switching power supply, 500 W, for network equipment|335999|850440|02-004|x|700|4|10000|pieza|2027-05-20|CA|USD|SEMI|SEMI-6|ISO_9001|ISO_14001
    US-017|Hudson Valley Devices|Catheters and cannulas assembled in clean room|Assembly and packing of catheters and cannulas, ISO class 7 clean room|339112|901839|02-004|x|400|5|250000|pieza|2027-03-10|US|USD|DMED|DMED-3|ISO_13485|NOM_241
    US-018|Hudson Valley Devices|Sterile disposable syringes|Sterile disposable syringes with and without needles|339112|901831|28-032||500|5|900000|pieza|2027-04-10|US|USD|DMED|DMED-3|ISO_13485|
    US-019|Hudson Valley Devices|Machined titanium implant components|Swiss-type machining of titanium bone screws and orthopaedic plates|339111|902110|02-004|x|600|3|4000|pieza|2027-05-10|US|USD|DMED|DMED-4|ISO_13485|AS9100
    US-020|Hudson Valley Devices|Medical-grade paper bags and labels|Medical-grade paper bags and printed labels for sterile barrier packing|322220|481940|02-004||800|3|400000|pieza|2027-02-10|US|USD|DMED|DMED-6|ISO_9001|ISO_13485
    US-021|Hudson Valley Devices|Calibration laboratory for medical equipment|Calibration of pressure, temperature and electrical instruments, accredited laboratory|541380||02-004||200|1|100|servicio|2027-01-31|US|USD|DMED|DMED-5|ISO_17025|
    US-022|Nordlicht Medizintechnik|Ultrasound transducer sub-assemblies|Cable and transducer sub-assemblies for ultrasound scanners|334519|901812|08-019|x|700|4|2000|pieza|2027-06-20|DE|EUR|DMED|DMED-5|ISO_13485|IPC_A_610
    US-023|Nordlicht Medizintechnik|Silicone seals and moulded rubber parts|Moulded medical silicone seals and gaskets|326290|401693|08-019||700|3|70000|pieza|2027-04-05|DE|EUR|DMED|DMED-2|ISO_9001|ISO_13485
    US-024|Prairie Organic Foods|Frozen strawberries and berry purée|Individually quick frozen strawberries and strawberry purée, organic|311411|081110|11-017|x|300|3|50000|kg|2027-03-01|US|USD|AGRO|AGRO-3|HACCP|ORGANICO,FSSC_22000,AWS
    US-025|Prairie Organic Foods|Fresh blueberries and raspberries|Fresh organic blueberries and raspberries in clamshells|111413|081040|16-108|x|250|3|80000|kg|2027-01-31|US|USD|AGRO|AGRO-1|GLOBALGAP|ORGANICO
    US-026|Prairie Organic Foods|Roasted specialty coffee|Roasted and ground specialty coffee, private label bags|311922|090121|30-044||600|2|8000|kg|2027-02-28|US|USD|AGRO|AGRO-3|HACCP|ORGANICO,COMERCIO_JUSTO
    US-027|Prairie Organic Foods|Hot sauces and salsa macha|Bottled habanero sauce and salsa macha, shelf stable|311940|210390|31-050||900|2|12000|kg|2027-03-20|US|USD|AGRO|AGRO-3|HACCP|FSSC_22000,KOSHER
    US-028|Hanse Delikatessen|Tequila, 100 % agave|Tequila 100 % agave, bottled at origin, organic|312144|220890|14-094|x|200|3|20000|litro|2027-04-30|DE|EUR|AGRO|AGRO-4||ORGANICO,ISO_14001
    US-029|Hanse Delikatessen|Dried mango and tropical fruit|Dried mango strips without added sugar|311421|081340|25-006||800|2|9000|kg|2027-03-25|NL|EUR|AGRO|AGRO-3|FSSC_22000|ORGANICO
    US-030|Hanse Delikatessen|Halal and kosher certified tamarind candy|Tamarind candy and peanut brittle, certified halal and kosher|311340|170490|14-039||500|2|5000|kg|2027-02-20|FR|EUR|AGRO|AGRO-3|KOSHER,HALAL|FSSC_22000
    """
}
