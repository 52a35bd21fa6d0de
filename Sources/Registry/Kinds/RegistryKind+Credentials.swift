// What firms and their people can show.

extension RegistryKind {
  /// Certificates, their other names and what each covers.
  public static let certificates = RegistryKind(
    name: "certificates",
    fields: [
      Field(
        "certificate", .identifier, required: true, "Clave del certificado",
        "Key of the certificate"),
      Field("name", .text, "Nombre", "Name"),
      Field(
        "kind", .text, "Clase: calidad, ambiental, inocuidad…",
        "Kind: quality, environment, food safety…"),
    ],
    lists: [
      List(
        name: "aliases", table: "certificate_aliases",
        fields: [Field("alias", .text, required: true, "Otro nombre", "Other name")]),
      List(
        name: "covers", table: "certificate_covers",
        fields: [
          Field(
            "covered", .identifier, required: true, "Certificado que también cumple",
            "Certificate it also meets")
        ]),
    ])

  /// Standards of competence and technical careers, their other names and what each covers.
  public static let skills = RegistryKind(
    name: "skills",
    fields: [
      Field(
        "skill", .identifier, required: true, "Clave del estándar o de la carrera",
        "Key of the standard or career"),
      Field("name", .text, "Nombre", "Name"),
      Field("name_en", .text, "Nombre en inglés", "Name in English"),
      Field(
        "kind", .text, "Clase: standard (CONOCER) o career (carrera técnica)",
        "Kind: standard (CONOCER) or career (technical career)"),
      Field("level", .text, "Nivel", "Level"),
    ],
    lists: [
      List(
        name: "aliases", table: "skill_aliases",
        fields: [Field("alias", .text, required: true, "Otro nombre", "Other name")]),
      List(
        name: "covers", table: "skill_covers",
        fields: [
          Field(
            "covered", .text, required: true, "Competencia que también cumple",
            "Skill it also meets")
        ]),
    ])
}
