import Workbench

extension HomeStatus {
  /// What an operator reads, line by line.
  public var lines: [String] {
    var lines: [String] = []
    if let running {
      let done = running.stages.map(\.rawValue).joined(separator: ", ")
      lines.append(
        "> running: \(running.holder)" + (running.name.map { ", as \($0)" } ?? "")
          + (done.isEmpty ? "" : "; done: \(done)"))
    }
    lines += interrupted.map {
      "! \($0): was broken off; the next run goes on from what it finished"
    }
    if runs.isEmpty { lines.append("\(home): no runs yet") }
    return lines + runs.map(\.line)
  }

  /// The same for other programs: one JSON object on one line.
  public var json: String {
    let current = runs.first(where: \.isCurrent).map { JSONText.quoted($0.name) } ?? "null"
    let run = running.map { running in
      let stages = running.stages.map { JSONText.quoted($0.rawValue) }.joined(separator: ",")
      return "{\"holder\":\(JSONText.quoted(running.holder)),"
        + "\"run\":\(running.name.map(JSONText.quoted) ?? "null"),\"done\":[\(stages)]}"
    }
    return "{\"home\":\(JSONText.quoted(home)),\"current\":\(current),"
      + "\"running\":\(run ?? "null"),"
      + "\"interrupted\":[\(interrupted.map(JSONText.quoted).joined(separator: ","))],"
      + "\"runs\":[\(runs.map(\.json).joined(separator: ","))]}"
  }
}

extension RunStatus {
  /// The run on one line.
  var line: String {
    let head = "\(isCurrent ? "*" : " ") \(name)  \(pipeline)  as of \(date)"
    let time = seconds.map { "  \($0 / 60):\($0 % 60 < 10 ? "0" : "")\($0 % 60)" } ?? ""
    guard exit == 0 else {
      return "\(head)\(time)  exit \(exit.map { "\($0)" } ?? "unknown"): \(failure)"
    }
    var counts: [String] = []
    if let matches {
      let served = needs.flatMap { needs in unmatchedNeeds.map { (needs - $0, needs) } }
      counts.append(
        "\(matches) matches" + (served.map { " for \($0.0) of \($0.1) needs" } ?? ""))
    }
    if let firms { counts.append("\(firms) firms") }
    counts.append("\(read) records read")
    counts.append("\(rejected) rejected")
    return "\(head)\(time)  \(counts.joined(separator: ", "))"
  }

  /// The run as a JSON object.
  var json: String {
    func number(_ value: Int?) -> String { value.map { "\($0)" } ?? "null" }
    return "{\"run\":\(JSONText.quoted(name)),\"isCurrent\":\(isCurrent),"
      + "\"pipeline\":\(JSONText.quoted(pipeline)),\"date\":\(JSONText.quoted(date)),"
      + "\"startedAtTime\":\(JSONText.quoted(started)),\"endedAtTime\":\(JSONText.quoted(ended)),"
      + "\"seconds\":\(number(seconds)),\"exit\":\(number(exit)),"
      + "\"failure\":\(failure.isEmpty ? "null" : JSONText.quoted(failure)),"
      + "\"read\":\(read),\"rejected\":\(rejected),\"firms\":\(number(firms)),"
      + "\"needs\":\(number(needs)),\"unmatchedNeeds\":\(number(unmatchedNeeds)),"
      + "\"matches\":\(number(matches))}"
  }
}
