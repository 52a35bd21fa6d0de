/// A standard of competence or a technical career that people of firms have.
struct Skill {
  let key: String
  let name: String
  let nameInEnglish: String
  /// `standard` or `career`.
  let kind: String
  let level: String
  /// Other names.
  let aliases: [String]
  /// Keys of the skills it also meets.
  let covers: [String]
  /// Beginnings of the SCIAN classes where it is usual.
  let classes: [String]

  /// Every skill of the samples.
  static let all: [Skill] = Rows.read(table).map { row in
    Skill(
      key: row[0], name: row[1], nameInEnglish: row[2], kind: row[3], level: row[4],
      aliases: Rows.items(row[5], ";"), covers: Rows.items(row[6], ","),
      classes: Rows.items(row[7], ","))
  }

  /// Skills by their key.
  static let byKey: [String: Skill] = {
    var skills: [String: Skill] = [:]
    for skill in all { skills[skill.key] = skill }
    return skills
  }()

  /// Whether it is usual in a class.
  func isUsual(in activity: Activity) -> Bool { classes.contains { activity.scian.hasPrefix($0) } }
}
