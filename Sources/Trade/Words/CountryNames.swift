import Text

/// The short names of countries that agreements with Mexico and its trade speak of.
enum CountryNames {
  /// A country's name in a language; its code where the list has none.
  static func name(_ code: String, _ language: Language) -> String {
    guard let names = names[code] else { return code }
    return language == .es ? names.es : names.en
  }

  private static let names: [String: (es: String, en: String)] = [
    "AR": ("Argentina", "Argentina"), "AT": ("Austria", "Austria"),
    "AU": ("Australia", "Australia"), "BE": ("Bélgica", "Belgium"),
    "BG": ("Bulgaria", "Bulgaria"), "BN": ("Brunéi", "Brunei"), "BO": ("Bolivia", "Bolivia"),
    "BR": ("Brasil", "Brazil"), "CA": ("Canadá", "Canada"), "CH": ("Suiza", "Switzerland"),
    "CL": ("Chile", "Chile"), "CN": ("China", "China"), "CO": ("Colombia", "Colombia"),
    "CR": ("Costa Rica", "Costa Rica"), "CY": ("Chipre", "Cyprus"), "CZ": ("Chequia", "Czechia"),
    "DE": ("Alemania", "Germany"), "DK": ("Dinamarca", "Denmark"), "EE": ("Estonia", "Estonia"),
    "ES": ("España", "Spain"), "EU": ("la Unión Europea", "the European Union"),
    "FI": ("Finlandia", "Finland"), "FR": ("Francia", "France"),
    "GB": ("el Reino Unido", "the United Kingdom"), "GR": ("Grecia", "Greece"),
    "GT": ("Guatemala", "Guatemala"), "HN": ("Honduras", "Honduras"),
    "HR": ("Croacia", "Croatia"), "HU": ("Hungría", "Hungary"), "ID": ("Indonesia", "Indonesia"),
    "IE": ("Irlanda", "Ireland"), "IL": ("Israel", "Israel"), "IN": ("India", "India"),
    "IS": ("Islandia", "Iceland"), "IT": ("Italia", "Italy"), "JP": ("Japón", "Japan"),
    "KR": ("Corea del Sur", "South Korea"), "LI": ("Liechtenstein", "Liechtenstein"),
    "LT": ("Lituania", "Lithuania"), "LU": ("Luxemburgo", "Luxembourg"),
    "LV": ("Letonia", "Latvia"), "MT": ("Malta", "Malta"), "MX": ("México", "Mexico"),
    "MY": ("Malasia", "Malaysia"), "NI": ("Nicaragua", "Nicaragua"),
    "NL": ("los Países Bajos", "the Netherlands"), "NO": ("Noruega", "Norway"),
    "NZ": ("Nueva Zelandia", "New Zealand"), "PA": ("Panamá", "Panama"), "PE": ("Perú", "Peru"),
    "PH": ("Filipinas", "the Philippines"), "PL": ("Polonia", "Poland"),
    "PT": ("Portugal", "Portugal"), "PY": ("Paraguay", "Paraguay"), "RO": ("Rumania", "Romania"),
    "SE": ("Suecia", "Sweden"), "SG": ("Singapur", "Singapore"), "SI": ("Eslovenia", "Slovenia"),
    "SK": ("Eslovaquia", "Slovakia"), "SV": ("El Salvador", "El Salvador"),
    "TH": ("Tailandia", "Thailand"), "TR": ("Turquía", "Türkiye"), "TW": ("Taiwán", "Taiwan"),
    "US": ("Estados Unidos", "the United States"), "UY": ("Uruguay", "Uruguay"),
    "VN": ("Vietnam", "Vietnam"),
  ]
}
