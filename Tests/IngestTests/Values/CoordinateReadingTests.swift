import Registry
import Testing

@testable import Ingest

@Suite("Coordinates read")
struct CoordinateReadingTests {
  @Test(
    "a plain decimal is kept as written, within the box of Mexico",
    arguments: [
      (FieldKind.latitude, "20.93769418", nil, "20.93769418"),
      (.longitude, "-89.12291619", nil, "-89.12291619"), (.latitude, "20.90", nil, "20.90"),
      (.latitude, "20", nil, "20"), (.latitude, "+20.5", nil, "20.5"),
      (.latitude, "020.5", nil, "20.5"), (.latitude, "24.518650989399273", nil, "24.51865099"),
      (.latitude, "19,4326", .decimalComma, "19.4326"),
      (.latitude, "19,4326", nil, "ambiguous_number"), (.latitude, "0", nil, "outside_mexico"),
      (.longitude, "0", nil, "outside_mexico"), (.latitude, "-99.13", nil, "outside_mexico"),
      (.longitude, "19.43", nil, "outside_mexico"), (.longitude, "99.13", nil, "outside_mexico"),
      (.latitude, "14.3", nil, "14.3"), (.latitude, "14.29999999", nil, "outside_mexico"),
      (.latitude, "32.9", nil, "32.9"), (.longitude, "-118.7", nil, "-118.7"),
      (.longitude, "-86.4", nil, "outside_mexico"), (.latitude, "19.", nil, "bad_coordinate"),
      (.latitude, "NORTE", nil, "bad_coordinate"), (.latitude, "1e1", nil, "bad_coordinate"),
      (.latitude, "19.4.3", nil, "bad_coordinate"),
      (.latitude, "2193769418", nil, "bad_coordinate"),
    ] as [(FieldKind, String, Source.Form?, String)])
  func decimal(_ kind: FieldKind, _ input: String, _ form: Source.Form?, _ expected: String) {
    #expect(Reading(input, kind, form).description == expected)
  }

  // 19 + 36/60 + 58/3600 = 19.616111…; 25 + 56/60 + 52.63/3600 = 25.9479527777…;
  // 98 + 55/60 + 59/3600 = 98.9330555….
  @Test(
    "degrees, minutes and seconds are read with every usual mark",
    arguments: [
      (FieldKind.latitude, "19°36'58\"", .degrees, "19.61611111"),
      (.latitude, "25º56'52.63\"", .degrees, "25.94795278"),
      (.latitude, "25º56'52,63\"", .degrees, "25.94795278"),
      (.longitude, "-98°55'59\"", .degrees, "-98.93305556"),
      (.longitude, "98°55'59\"", .degreesWest, "-98.93305556"),
      (.longitude, "98°55'59\"", .degrees, "outside_mexico"),
      (.longitude, "-98°55'59\"", .degreesWest, "-98.93305556"),
      (.longitude, "98° 55′ 59″ W", .degrees, "-98.93305556"),
      (.longitude, "W 98°55’59”", .degrees, "-98.93305556"),
      (.longitude, "98°55'59\" O", .degrees, "-98.93305556"),
      (.latitude, "19°36'58\"\"", .degrees, "19.61611111"),
      (.latitude, "19°36'58''", .degrees, "19.61611111"), (.latitude, "19°", .degrees, "19"),
      (.latitude, "19° 36.5'", .degrees, "19.60833333"),
      (.latitude, "19 36 58", .degrees, "19.61611111"),
      (.latitude, "19:36:58", .degrees, "19.61611111"),
      (.latitude, "19 36 58", nil, "bad_coordinate"),
      (.latitude, "19°36'58\" N", nil, "19.61611111"), (.latitude, "19.61", .degrees, "19.61"),
      (.longitude, "98.93", .degreesWest, "-98.93"), (.longitude, "-98.93", .degreesWest, "-98.93"),
      (.latitude, "19°60'00\"", .degrees, "bad_coordinate"),
      (.latitude, "19°36'60\"", .degrees, "bad_coordinate"),
      (.latitude, "19°59'59.99\"", .degrees, "19.99999722"),
      (.longitude, "0.116°38'5\"", .degreesWest, "bad_coordinate"),
      (.latitude, "19\"36'58\"", .degrees, "bad_coordinate"),
      (.latitude, "19°36\"58'", .degrees, "bad_coordinate"),
      (.latitude, "19°36'58\" W", .degrees, "bad_coordinate"),
      (.longitude, "-98°55'59\" E", .degrees, "bad_coordinate"),
      (.latitude, "97°32'40\"", .degrees, "outside_mexico"),
      (.latitude, "19°36'58\"12", .degrees, "bad_coordinate"),
      (.latitude, "19°36°58°", .degrees, "bad_coordinate"),
      (.latitude, "°", .degrees, "bad_coordinate"),
    ] as [(FieldKind, String, Source.Form?, String)])
  func degrees(_ kind: FieldKind, _ input: String, _ form: Source.Form?, _ expected: String) {
    #expect(Reading(input, kind, form).description == expected)
  }
}
