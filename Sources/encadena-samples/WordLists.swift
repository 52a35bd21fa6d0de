/// Words that names of firms, persons and streets are made of.
enum WordLists {
  /// Words that tell one firm from another: plants, animals, stones, places of legend.
  static let distinctive = words(
    """
    Cempasúchil Ahuehuete Tlacuache Ocelote Quetzalli Xoconostle Colibrí Obsidiana Jacaranda
    Cenzontle Ajolote Copal Mezquite Huizache Pochote Ceiba Tepozán Zapotal Ocotillo Sahuaro
    Biznaga Candelilla Guamúchil Tepehuaje Palo-Fierro Encino-Azul Oyamel Nogalera Carrizal Tular
    Tezontle Chinampa Teocalli Malinalli Citlali Xóchitl Nayeli Itzel Yaretzi Zyanya Tonantzin
    Papaloapan-Nuevo Usumacinta-Verde Cañón-Rojo Peña-Blanca Piedra-Lumbre Agua-Zarca Ojo-de-Agua
    Sierra-Fría Loma-Larga Llano-Grande Valle-Hondo Monte-Albo Cerro-Prieto Barranca-Honda
    Luna-Nueva Estrella-Polar Cruz-del-Sur Aurora-Norte Alba-Clara Rayo-Verde Viento-Sur
    Golondrina Garza-Real Halcón-Peregrino Águila-Parda Tecolote Correcaminos Quebrantahuesos
    Mariposa-Monarca Cacomixtle Tejón Venado-Azul Jaguarundi Lince-Pardo Coyote-Gris Zorzal
    Nahual Chaneque Alebrije Rebozo-Fino Telar-Antiguo Barro-Negro Talavera-Azul Papel-Amate
    Maíz-Azul Cacahuazintle Chilacayota Quelite Huauzontle Romerito Epazote Hoja-Santa Chaya
    Pitahaya Mamey Chicozapote Guanábana Tejocote Capulín Nanche Ciruela-Roja Membrillo
    Cantera-Rosa Mármol-Blanco Ónix Turquesa Jade-Verde Ámbar Ópalo Plata-Vieja Cobre-Nuevo
    Faro-Norte Puerto-Claro Bahía-Serena Isla-Grande Arrecife Manglar Estero-Azul Duna-Alta
    Prisma Vértice Cénit Órbita Nébula Hélice Péndulo Astrolabio Compás Nonio Brújula Sextante
    Tlaloc Ehécatl Mixcóatl Xipe Huitzil Tecpatl Acatl Calli Tochtli Ollin Atl Cipactli Mazatl
    Chichén-Nuevo Uxmalito Zaachila Yagul Cacaxtla Tamoanchan Aztlán-Norte Chicomoztoc Mictlán
    Ñandú Cariñena Montaña-Azul Peñón Señorío Añil Castañar Cabaña-Vieja Araña-Dorada Niñerías
    """)

  /// Beginnings of made-up words.
  static let beginnings = words(
    "Tec Mex Poli Nova Indu Maqui Quim Elec Plasti Metal Agro Medi Sili Micro Alu Cupra Xoco Tlalo")

  /// Ends of made-up words.
  static let ends = words(
    "zal tlan pan naxa lume dara quex tona mira vora xila brena coya nahua tepec guara lisco pulco")

  /// Ends of names that tell a region.
  static let regions = [
    "del Bajío", "de Occidente", "del Norte", "del Golfo", "del Pacífico", "de la Laguna",
    "del Altiplano", "del Sureste", "de la Frontera", "del Valle", "de México", "Mexicanos",
  ]

  /// Given names of women.
  static let women = words(
    """
    María Guadalupe Rosa Leticia Verónica Alejandra Patricia Xóchitl Citlali Itzel Araceli Norma
    Yolanda Silvia Beatriz Concepción Begoña Inés Soledad Angélica Nayeli Mónica Esperanza Ángela
    """)

  /// Given names of men.
  static let men = words(
    """
    José Juan Luis Miguel Ángel Jesús Raúl Óscar Martín Íñigo Toñito Fermín Aurelio Hilario Evaristo
    Cuauhtémoc Tonatiuh Ramón Joaquín Germán Simón Nicolás Andrés Sebastián
    """)

  /// Surnames.
  static let surnames = words(
    """
    Hernández García Martínez López González Pérez Rodríguez Sánchez Ramírez Cruz Flores Gómez
    Morales Vázquez Reyes Jiménez Torres Díaz Gutiérrez Ruiz Mendoza Aguilar Ortiz Castillo Núñez
    Ibáñez Muñoz Peña Ordóñez Zúñiga Xool Canul Chan Dzul Tzintzun Huerta Cuevas Ávila Ponce Quiroz
    Yáñez Saldaña Treviño Villaseñor Bolaños Acuña Castañeda Becerra Zepeda Tepox Xicoténcatl
    """)

  /// Streets.
  static let streets = [
    "Benito Juárez", "Miguel Hidalgo", "José María Morelos", "Lázaro Cárdenas",
    "Industria Eléctrica",
    "Circuito de la Productividad", "De los Fundidores", "Niños Héroes", "Cinco de Mayo",
    "Ignacio Zaragoza", "Parque Industrial Norte", "Libramiento Sur", "De las Maquiladoras",
    "Adolfo López Mateos", "Josefa Ortiz de Domínguez", "Leona Vicario", "Carmen Serdán",
    "Del Acero", "De la Manufactura", "Cañada Honda", "Los Fresnos", "Las Américas", "Tecnológico",
    "Constituyentes", "Constitución", "Insurgentes", "Francisco I. Madero", "Venustiano Carranza",
    "Emiliano Zapata", "Sor Juana Inés de la Cruz", "Gertrudis Bocanegra", "Matamoros",
  ]

  /// Neighbourhoods.
  static let neighbourhoods = [
    "Centro", "Parque Industrial", "Zona Industrial", "Ciudad Industrial", "San José",
    "Santa Cecilia",
    "La Cañada", "Jardines del Valle", "Las Peñas", "El Mezquital", "Industrial Norte",
    "San Isidro",
    "Loma Bonita", "El Rosario", "Nueva Esperanza", "Obrera", "Santa María", "La Estación",
  ]

  /// What a workshop of one person is called.
  static let workshops = [
    "La Esperanza", "El Porvenir", "San Judas", "Los Compadres", "La Providencia", "El Progreso",
    "Hermanos", "La Unión", "El Pino", "La Central", "Las Comadres", "Santa Fe", "La Norteña",
  ]

  private static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map { $0.replacingHyphens() }
  }
}

extension Substring {
  /// The text with blanks for hyphens.
  fileprivate func replacingHyphens() -> String { String(map { $0 == "-" ? " " : $0 }) }
}
