// Places, and the schools in them.

extension RegistryKind {
  /// Municipalities and their centroids.
  public static let places = RegistryKind(
    name: "places",
    fields: [
      Field(
        "place_id", .identifier, required: true, "Clave de entidad y municipio",
        "State and municipality key"),
      Field("state_key", .stateKey, required: true, "Entidad", "State"),
      Field("municipality_key", .municipalityKey, required: true, "Municipio", "Municipality"),
      Field("state", .text, "Nombre de la entidad", "Name of the state"),
      Field("municipality", .text, "Nombre del municipio", "Name of the municipality"),
      Field("latitude", .latitude, "Latitud", "Latitude"),
      Field("longitude", .longitude, "Longitud", "Longitude"),
    ],
    lists: [])

  /// Schools and centres that train people, and the careers they teach.
  public static let trainingCentres = RegistryKind(
    name: "training_centres",
    fields: [
      Field("centre_id", .identifier, required: true, "Clave del plantel", "Key of the centre"),
      Field("name", .text, "Nombre del plantel", "Name of the centre"),
      Field("state_key", .stateKey, "Clave de entidad", "State key"),
      Field("municipality_key", .municipalityKey, "Clave de municipio", "Municipality key"),
      Field("latitude", .latitude, "Latitud", "Latitude"),
      Field("longitude", .longitude, "Longitud", "Longitude"),
    ],
    lists: [
      List(
        name: "careers", table: "centre_skills",
        fields: [
          Field("skill", .text, required: true, "Carrera o estándar", "Career or standard"),
          Field("graduates", .integer, "Egresados al año", "Graduates a year"),
        ])
    ])
}
