/// A SCIAN class that firms of the samples work in.
struct Activity {
  let scian: String
  let title: String
  let titleInEnglish: String
  let weight: Int
  let unit: String
  /// Letters of the certificates usual in it, the most usual first.
  let certificates: [Character]
  /// Words that names of its firms begin with.
  let nouns: [String]
  /// HS subheadings of its goods, the most usual first.
  let goods: [String]
  /// Phrases for what it does beside its goods.
  let services: [String]

  /// Every class of the samples.
  static let all: [Activity] = Rows.read(table).map { row in
    Activity(
      scian: row[0], title: row[1], titleInEnglish: row[2], weight: Rows.integer(row[3]),
      unit: row[4], certificates: Array(row[5]), nouns: Rows.items(row[6], ";"),
      goods: Rows.items(row[7], ","), services: Rows.items(row[8], ";"))
  }

  /// Places of classes by their code.
  static let indexByCode: [String: Int] = {
    var index: [String: Int] = [:]
    for (number, activity) in all.enumerated() { index[activity.scian] = number }
    return index
  }()

  /// Whether the class grows or keeps, or makes food and drink.
  var isFood: Bool { ["111", "112", "115", "311", "312"].contains(String(scian.prefix(3))) }

  /// Whether it is in the primary sector.
  var isFarming: Bool { scian.hasPrefix("11") }

  /// States where the class is at home: firms settle there six times as often.
  var homeStates: Set<String> {
    switch scian.prefix(3) {
    case "111", "112", "115":
      switch scian {
      case "111331": ["07", "20", "30", "21"]
      case "111334": ["16", "14"]
      case "112910": ["31", "07", "20", "30"]
      default: ["16", "11", "14", "25", "26", "02", "07"]
      }
    case "311":
      scian.hasPrefix("31192") ? ["07", "20", "30"] : ["16", "14", "20", "26", "11", "21"]
    case "312": scian == "312144" ? ["14"] : ["20", "14", "12"]
    case "334": ["14", "02", "08", "22", "19", "26"]
    case "339": ["02", "08", "28", "09", "14"]
    case "336": ["19", "05", "11", "22", "24", "01", "08"]
    case "316": ["11"]
    default: ["19", "14", "22", "15", "11", "08", "02"]
    }
  }
}
