// Codes and the words for goods.

extension RegistryKind {
  /// Titles of the codes of a system, in Spanish and English.
  public static let codes = RegistryKind(
    name: "codes",
    fields: [
      Field("code_id", .identifier, required: true, "Sistema y código", "System and code"),
      Field("system", .text, required: true, "Sistema", "System"),
      Field("code", .text, required: true, "Código", "Code"),
      Field("title_es", .text, "Título", "Title in Spanish"),
      Field("title_en", .text, "Título en inglés", "Title in English"),
    ],
    lists: [])

  /// Links between codes of two systems.
  public static let concordance = RegistryKind(
    name: "concordance",
    fields: [
      Field("link_id", .identifier, required: true, "Clave del enlace", "Key of the link"),
      Field("from_system", .text, required: true, "Del sistema", "From system"),
      Field("from_code", .text, required: true, "Del código", "From code"),
      Field("to_system", .text, required: true, "Al sistema", "To system"),
      Field("to_code", .text, required: true, "Al código", "To code"),
      Field("weight", .decimal, "Peso, 0 a 1", "Weight, 0 to 1"),
    ],
    lists: [])

  /// Names of products and services under the codes of a system, as its index lists them.
  public static let phrases = RegistryKind(
    name: "phrases",
    fields: [
      Field("phrase_id", .identifier, required: true, "Clave de la frase", "Key of the phrase"),
      Field("system", .text, required: true, "Sistema", "System"),
      Field("code", .text, required: true, "Código", "Code"),
      Field(
        "phrase", .text, required: true, "Producto o servicio, en palabras",
        "Product or service in words"),
      Field("language", .language, "Idioma de la frase", "Language of the phrase"),
    ],
    lists: [])

  /// Terms in Spanish and English that mean the same.
  public static let lexicon = RegistryKind(
    name: "lexicon",
    fields: [
      Field("entry_id", .identifier, required: true, "Clave de la entrada", "Key of the entry"),
      Field("es", .text, required: true, "Término en español", "Term in Spanish"),
      Field("en", .text, required: true, "Término en inglés", "Term in English"),
      Field("weight", .decimal, "Peso, 0 a 1", "Weight, 0 to 1"),
    ],
    lists: [])

  /// Terms of one language that mean the same.
  public static let synonyms = RegistryKind(
    name: "synonyms",
    fields: [
      Field("entry_id", .identifier, required: true, "Clave de la entrada", "Key of the entry"),
      Field("language", .language, "Idioma de los términos", "Language of the terms"),
      Field("term", .text, required: true, "Término", "Term"),
      Field("synonym", .text, required: true, "Sinónimo", "Synonym"),
    ],
    lists: [])
}
