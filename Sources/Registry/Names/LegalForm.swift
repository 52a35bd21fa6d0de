/// The legal form of a firm, as far as its name tells.
public enum LegalForm: String, Sendable, CaseIterable {
  /// Sociedad Anónima.
  case stock = "S.A."
  /// Sociedad Anónima Bursátil.
  case listed = "S.A.B."
  /// Sociedad Anónima Promotora de Inversión, also listed.
  case investmentPromoter = "S.A.P.I."
  /// Sociedad por Acciones Simplificada.
  case simplified = "S.A.S."
  /// Sociedad de Responsabilidad Limitada, also of Microindustria.
  case limited = "S. de R.L."
  /// Sociedad Cooperativa, by its full name or as S.C. de R.L.
  case cooperative = "S.C. de R.L."
  /// Sociedad Civil.
  case civilPartnership = "S.C."
  /// Asociación Civil.
  case civilAssociation = "A.C."
  /// Sociedad de Producción Rural.
  case ruralProduction = "S.P.R."
  /// Sociedad de Solidaridad Social.
  case socialSolidarity = "S. de S.S."
  /// Sociedad en Comandita or en Nombre Colectivo.
  case partnership = "S. en C."
  /// Institución de Asistencia o Beneficencia Privada.
  case privateAssistance = "I.A.P."
  /// A financial or group note that follows the form, such as SOFOM E.N.R.
  case note = "nota"
  /// A form of another country.
  case foreign = "extranjera"
}
