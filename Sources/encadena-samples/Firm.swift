/// One record of a registry about a firm.
struct Firm {
  /// A certificate as a registry notes it.
  struct Held {
    var certificate: Int
    var spelling: String
    var issuer: String
    var from: Day
    var until: Day?
    /// What the registry says of who vouches for it; empty when it says nothing.
    var assurance = ""
  }

  /// A skill of its people as a registry notes it.
  struct Skilled {
    var spelling: String
    var holders: Int
    var from: Day
    var until: Day?
  }

  /// A group the owners say they belong to.
  struct Claim {
    var group: String
    var claimedBy: String
    var until: Day?
    var mayBeUsed: Bool
    var mayBeNamed: Bool
  }

  /// One of its products.
  struct Good {
    var hs: String
    var phrase: String
  }

  /// Records with the same number are of the same firm.
  var identity: Int
  /// The record's key, without the prefix of its source.
  var recordID = ""
  /// The name without its legal form.
  var core: String
  /// Nil for a person who trades.
  var form: LegalForm?
  /// The person who trades, for firms without a legal form.
  var person = ""
  var rfc: String
  var activity: Int
  var place: Int
  var latitude: Double
  var longitude: Double
  var band: Int
  var workers: Int
  /// Yearly sales in tenths of a million pesos.
  var sales: Int
  var capacity: Int
  var street: String
  var streetKind: String
  var number: String
  var neighbourhood: String
  var postalCode: String
  var phone: String
  var email: String
  var website: String
  var clee: String
  var added: Day
  var goods: [Good]
  var certificates: [Held] = []
  var claims: [Claim] = []
  var skills: [Skilled] = []
  /// The need that the firm was invented to fill; empty for none.
  var madeFor = ""

  /// Its class of activity.
  var activityClass: Activity { Activity.all[activity] }

  /// Its municipality.
  var municipality: Place { Place.all[place] }

  /// The legal name, with a spelling of the legal form.
  func legalName(spelling: Int) -> String {
    guard let form else { return person }
    let spellings = form.spellings
    let comma = spelling.isMultiple(of: 3) ? ", " : " "
    return core + comma + spellings[spelling % spellings.count]
  }

  /// DENUE's bands of workers.
  static let bands = [
    "0 a 5 personas", "6 a 10 personas", "11 a 30 personas", "31 a 50 personas",
    "51 a 100 personas", "101 a 250 personas", "251 y más personas",
  ]

  /// The lower and upper ends of the bands.
  static let bandEnds = [(1, 5), (6, 10), (11, 30), (31, 50), (51, 100), (101, 250), (251, 900)]
}
