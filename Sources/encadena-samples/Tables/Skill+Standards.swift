extension Skill {
  // EC0217 is a standard of CONOCER under its own title; keys from EC9001 on and their titles are
  // invented. Careers bear names that Conalep gives its own, under keys of this project.

  /// Standards and careers: key, names, kind, level, other names, what they cover, classes.
  static let table = """
    EC0217|Impartición de cursos de formación del capital humano de manera presencial grupal|Delivery of face-to-face training to groups|standard|3|EC0217.01;Formación presencial de grupos||3,54
    EC9001|Soldadura TIG de acero inoxidable y titanio|TIG welding of stainless steel and titanium|standard|3|Soldador TIG||3391,3327,3323,3329
    EC9002|Operación de celda de soldadura robotizada|Operation of a robotic welding cell|standard|3|Soldadura robotizada||3363,3323,3321
    EC9003|Operación de torno y fresadora de control numérico|Operation of CNC lathes and mills|standard|2|Operador CNC;CNC machining||3327,3335,3391,3363
    EC9004|Programación de centros de maquinado de cinco ejes|Programming of five-axis machining centres|standard|4|Programador CNC de cinco ejes|EC9003|3327,3335,3364
    EC9005|Montaje superficial de tarjetas electrónicas|Surface mounting of electronic boards|standard|2|SMT;Montaje SMT||3344,3341,3342,3345
    EC9006|Inspección de ensambles electrónicos|Inspection of electronic assemblies|standard|3|Inspector de ensambles electrónicos|EC9005|3344,3341,3342,3345,3359
    EC9007|Ensamble de arneses eléctricos automotrices|Assembly of automotive wiring harnesses|standard|2|Ensamblador de arneses||3363,3359
    EC9008|Prueba eléctrica de arneses y cables|Electrical testing of harnesses and cables|standard|3|Wire harness testing|EC9007|3363,3359
    EC9009|Operación de máquinas de inyección de plásticos|Operation of plastic injection machines|standard|2|Operador de inyección||3261
    EC9010|Cambio y puesta a punto de moldes de inyección|Changing and setting of injection moulds|standard|3|Ajustador de moldes|EC9009|3261
    EC9011|Trabajo en cuarto limpio|Work in clean rooms|standard|2|Clean room operation||3391,3344,3345,3261
    EC9012|Ensamble de dispositivos médicos desechables|Assembly of disposable medical devices|standard|2|Ensamblador de dispositivos médicos|EC9011|3391
    EC9013|Metrología dimensional|Dimensional metrology|standard|3|Metrólogo;Dimensional inspection||3327,3363,5413,3335
    EC9014|Auditoría interna de sistemas de calidad|Internal auditing of quality systems|standard|4|Auditor interno||3
    EC9015|Operación de plantas de tratamiento de aguas residuales|Operation of wastewater treatment plants|standard|3|Tratamiento de aguas residuales||3328,3161,3251,3114
    EC9016|Manejo de residuos peligrosos industriales|Handling of hazardous industrial waste|standard|3|Residuos peligrosos||3328,5629,3259,3344
    EC9017|Higiene en la elaboración de alimentos|Hygiene in food manufacturing|standard|2|Food hygiene||311,312
    EC9018|Operación de cámaras de refrigeración|Operation of cold stores|standard|2|Cuarto frío||4931,3114,115
    EC9019|Manejo integral de colmenas|Management of beehives|standard|2|Apicultor||1129
    EC9020|Confección industrial de prendas de protección|Industrial sewing of protective clothing|standard|2|Costura industrial||3152,3149
    EC9021|Mantenimiento de robots industriales|Maintenance of industrial robots|standard|4|Técnico en robots||3363,3332,3344
    EC9022|Conducción de montacargas en planta|Driving of fork-lift trucks|standard|2|Montacarguista||31,32,33,4931
    EC9023|Ajuste de prensas y troqueles|Setting of presses and dies|standard|3|Troquelador||3321,3363,3335
    EC9024|Operación de líneas de galvanoplastia|Operation of electroplating lines|standard|3|Galvanoplastia||3328
    CAR_MECATRONICA|Mecatrónica|Mechatronics|career|PTB|Profesional técnico bachiller en mecatrónica;Técnico en mecatrónica|EC9021|3363,3344,3332,3341
    CAR_MAQUINAS|Máquinas herramienta|Machine tools|career|PTB|Técnico en máquinas herramienta|EC9003|3327,3335,3391
    CAR_ELECTROMECANICA|Electromecánica industrial|Industrial electromechanics|career|PTB|Técnico electromecánico||3353,3359,3363,3332
    CAR_AUTOTRONICA|Autotrónica|Automotive electronics|career|PTB|Técnico en autotrónica||3363
    CAR_PLASTICOS|Plásticos|Plastics|career|PTB|Técnico en plásticos|EC9009|3261
    CAR_CALIDAD|Control de calidad|Quality control|career|PTB|Técnico en control de calidad||3
    CAR_ELECTRONICOS|Mantenimiento de sistemas electrónicos|Maintenance of electronic systems|career|PTB|Técnico en sistemas electrónicos||3344,3345,3341,8112
    CAR_QUIMICA|Química industrial|Industrial chemistry|career|PTB|Técnico químico industrial||325,3328
    CAR_ALIMENTOS|Procesamiento industrial de alimentos|Industrial food processing|career|PTB|Técnico en alimentos|EC9017|311,312
    CAR_REFRIGERACION|Refrigeración y climatización|Refrigeration and air conditioning|career|PTB|Técnico en refrigeración|EC9018|3334,4931,3114
    """
}
