/// The lists, folded, in lower case and without accents.
extension NameVocabulary {
  /// Words that only join others.
  static let connectives =
    "de del la las el los lo en para por con al the of and for und et da do"

  /// Words before a number.
  static let numberSigns = "no num numero nro"

  /// Words that begin the name of a branch wherever they stand.
  static let strongMarkers = "sucursal cedis cedi"

  /// Words that begin the name of a branch unless the name goes on to its legal form.
  static let weakMarkers = "planta matriz bodega unidad almacen oficina oficinas division"

  /// Words that tell no firm from another.
  static let generics = """
    grupo corporativo corporacion compania companias empresa empresas sociedad consorcio holding \
    comercializadora comercializacion comercializadores comercial comerciales comercio comercios \
    distribuidora distribuidor distribuidores distribuciones distribucion importadora importaciones \
    exportadora exportaciones importacion exportacion operadora operaciones promotora promociones \
    proveedora proveedor proveedores suministros abastecedora administradora arrendadora \
    servicio servicios service services industria industrias industrial industriales industries \
    manufactura manufacturas manufacturera manufacturing fabrica fabricas fabricacion maquila \
    maquilas maquiladora producto productos productora productores products produccion \
    constructora constructores construccion construcciones edificaciones desarrolladora desarrollo \
    desarrollos ingenieria ingenieros proyecto proyectos obras consultores consultoria consulting \
    asesores asesoria asociados asociacion asociaciones socios hermanos hijos solucion soluciones \
    solutions sistema sistemas system systems tecnologia tecnologias technology technologies \
    tecnica tecnicos equipo equipos maquinaria maquinarias material materiales refaccion refacciones \
    instalaciones mantenimiento transporte transportes logistica logistics inmobiliaria inversiones \
    general generales integral integrales internacional internacionales international nacional \
    nacionales global mundial mexico mexicana mexicano mexicanas mexicanos america americana \
    company group corporation enterprises trading casa centro agencia taller talleres tienda tiendas \
    planta plantas sucursal matriz bodega unidad almacen almacenes oficina oficinas division cedis \
    cedi terminal central complejo hermano especializado especializados especializada moderna nueva \
    nuevo mina minas banco cantera operations restaurante farmacia papeleria \
    ferreteria abarrotes ing lic dr dra arq sr sra mtro
    """

  /// Abbreviations that stand for one word.
  static let abbreviations: [(String, String)] = [
    ("cia", "compania"), ("cias", "companias"), ("gpo", "grupo"), ("ind", "industrias"),
    ("inds", "industrias"), ("indust", "industrias"), ("mex", "mexico"), ("intl", "international"),
    ("internac", "internacional"), ("dist", "distribuidora"), ("distr", "distribuidora"),
    ("distrib", "distribuidora"), ("hnos", "hermanos"), ("hno", "hermano"), ("sta", "santa"),
    ("sto", "santo"), ("gral", "general"), ("grales", "generales"), ("serv", "servicios"),
    ("servs", "servicios"), ("svcs", "services"), ("prods", "productos"),
    ("mfg", "manufacturing"), ("manuf", "manufacturas"), ("nac", "nacional"), ("nal", "nacional"),
    ("lab", "laboratorio"), ("labs", "laboratorios"), ("univ", "universidad"),
    ("inst", "instituto"), ("depto", "departamento"), ("dpto", "departamento"),
    ("dept", "departamento"), ("admon", "administracion"), ("cd", "ciudad"), ("edo", "estado"),
    ("mpio", "municipio"), ("fco", "francisco"), ("gpe", "guadalupe"), ("transp", "transportes"),
    ("transps", "transportes"), ("quim", "quimica"), ("pta", "planta"), ("suc", "sucursal"),
    ("sucs", "sucursal"), ("div", "division"), ("mty", "monterrey"), ("gdl", "guadalajara"),
    ("qro", "queretaro"), ("chih", "chihuahua"), ("coah", "coahuila"), ("tamps", "tamaulipas"),
    ("gto", "guanajuato"), ("yuc", "yucatan"), ("hgo", "hidalgo"), ("zac", "zacatecas"),
    ("oax", "oaxaca"), ("dgo", "durango"), ("ags", "aguascalientes"), ("tlax", "tlaxcala"),
    ("mich", "michoacan"), ("co", "company"), ("coop", "cooperativa"), ("soc", "sociedad"),
    ("corp", "corporation"), ("hosp", "hospital"), ("esc", "escuela"), ("sist", "sistemas"),
    ("ofna", "oficina"), ("ofnas", "oficinas"), ("nvo", "nuevo"), ("nva", "nueva"),
    ("ote", "oriente"), ("pte", "poniente"), ("nte", "norte"),
  ]

  /// Numbers in words and in Roman numerals that are no other word.
  static let numbers: [(String, String)] = [
    ("uno", "1"), ("dos", "2"), ("tres", "3"), ("cuatro", "4"), ("cinco", "5"), ("seis", "6"),
    ("siete", "7"), ("ocho", "8"), ("nueve", "9"), ("diez", "10"), ("once", "11"), ("doce", "12"),
    ("trece", "13"), ("catorce", "14"), ("quince", "15"), ("veinte", "20"), ("ii", "2"),
    ("iii", "3"), ("iv", "4"), ("vi", "6"), ("vii", "7"), ("viii", "8"), ("ix", "9"), ("xi", "11"),
    ("xii", "12"), ("xiii", "13"), ("xiv", "14"), ("xv", "15"), ("xvi", "16"), ("xvii", "17"),
    ("xviii", "18"), ("xix", "19"), ("xxi", "21"), ("xxiii", "23"),
  ]

  /// Whole names that stand for "has none", as letters without blanks.
  static let fillers = [
    "sinnombre", "ninguno", "ninguna", "noaplica", "na", "nd", "sn", "nodisponible", "sindato",
    "sindatos", "sinrazonsocial", "norazonsocial", "desconocido", "sininformacion",
    "noespecificado",
    "noidentificado", "nan", "null", "none", "pendiente", "notiene", "x", "xx", "xxx", "xxxx",
    "0", "00", "000", "1",
  ]
}
