import Foundation
import TestKit
import Testing
import Workbench

/// What `make install` puts where, judged by the programs that read it.
@Suite("Installation", .enabled(if: Places.command != nil))
struct InstallationTests {
  private let scratch: ScratchFolder
  /// Everything is put below one folder, as nothing else may be written by a test.
  private var prefix: String { scratch.file("usr") }

  init() throws { scratch = try ScratchFolder() }

  private func make(_ target: String, _ more: String...) throws -> String {
    let verdict = try Judge.run(
      "/usr/bin/env",
      [
        "-u", "MAKEFLAGS", "make", "-s", "-C", Places.package("."), target,
        "BINARY=\(try #require(Places.command))", "PREFIX=\(prefix)",
      ] + more)
    #expect(verdict.exit == 0, "\(verdict.text)")
    return verdict.text
  }

  private func sh(_ script: String, _ environment: [String] = []) throws -> Judge.Verdict {
    try Judge.run("/usr/bin/env", environment + ["/bin/sh", "-c", script])
  }

  /// A small pipeline where nights look for theirs.
  private func writePipeline() throws {
    try scratch.write("usr/etc/encadena/needs.csv", "need_id,title,scian\nN1,Piezas,326191\n")
    try scratch.write("usr/etc/encadena/firms.csv", "id,nombre,scian\n1,Uno,326191\n2,Dos,311812\n")
    try scratch.write(
      "usr/etc/encadena/nightly.json",
      """
      { name: "prueba", language: "es", export: { page: false, workbook: false }, sources: [
        { name: "padrón", registry: "suppliers", path: "firms.csv", format: "csv",
          fields: { record_id: "id", razon_social: "nombre", scian: "scian" } },
        { name: "needs", registry: "needs", path: "needs.csv", format: "csv",
          fields: { need_id: "need_id", title: "title", scian: "scian" } } ] }
      """)
  }

  @Test(
    "systemd finds no fault with the units, and exposes little to them",
    .enabled(if: FileSystem.exists("/usr/bin/systemd-analyze")))
  func units() throws {
    _ = try make("install")
    let units = prefix + "/lib/systemd/system"
    let pages = "MANPATH=\(prefix)/share/man"
    let verdict = try Judge.run(
      "/usr/bin/env",
      [
        pages, "systemd-analyze", "verify", "--recursive-errors=no", units + "/encadena.service",
        units + "/encadena.timer",
      ])
    #expect(verdict.exit == 0)
    #expect(verdict.text == "")
    let exposure = try sh(
      "systemd-analyze security --offline=yes --threshold=10 --no-pager \(units)/encadena.service")
    #expect(exposure.exit == 0, "\(exposure.text)")
    let faulty = try scratch.write(
      "faulty/encadena.service",
      try scratch.text("usr/lib/systemd/system/encadena.service") + "Protect=everything\n")
    let complaint = try Judge.run("/usr/bin/env", [pages, "systemd-analyze", "verify", faulty])
    #expect(complaint.text.contains("Protect"))
  }

  @Test(
    "the user has no shell and alone may open the nights' folders",
    .enabled(if: FileSystem.exists("/usr/bin/systemd-sysusers")))
  func user() throws {
    let root = scratch.file("root")
    _ = try make("install", "DESTDIR=\(root)", "PREFIX=/usr")
    let made = try sh("systemd-sysusers --root=\(root) \(root)/usr/lib/sysusers.d/encadena.conf")
    #expect(made.exit == 0, "\(made.text)")
    let entry = try scratch.text("root/etc/passwd").split(separator: "\n")
      .first { $0.hasPrefix("encadena:") }
    #expect(entry?.hasSuffix(":/var/lib/encadena:/usr/sbin/nologin") == true)
    // Folders are given away by root alone.
    guard try sh("id -u").text == "0\n", let entry else { return }
    let folders = try sh(
      "systemd-tmpfiles --create --root=\(root) \(root)/usr/lib/tmpfiles.d/encadena.conf")
    #expect(folders.exit == 0, "\(folders.text)")
    let number = entry.split(separator: ":")[2]
    let modes = try sh("cd \(root) && stat -c '%a %u %n' var/l*/encadena etc/encadena").text
    #expect(
      modes
        == "700 \(number) var/lib/encadena\n700 \(number) var/log/encadena\n750 0 etc/encadena\n")
  }

  @Test(
    "logrotate turns the log of nights over",
    .enabled(if: FileSystem.exists("/usr/sbin/logrotate")))
  func log() throws {
    _ = try make("install")
    // The log, and whose it is, are the test's own.
    let owner = try sh("echo $(id -un) $(id -gn)").text.dropLast()
    let rules = try scratch.text("usr/etc/logrotate.d/encadena")
      .replacing("encadena encadena", with: owner)
      .replacing("/var/log/encadena", with: scratch.file("log"))
    let file = try scratch.write("rules", rules)
    try scratch.write("log/nights.log", "a night\n")
    let verdict = try sh(
      "chmod 700 \(scratch.path)/log; chmod 600 \(file);"
        + " /usr/sbin/logrotate -f -s \(scratch.path)/turned \(file)")
    #expect(verdict.exit == 0)
    #expect(verdict.text == "")
    #expect(try scratch.text("log/nights.log.1") == "a night\n")
    #expect(try scratch.text("log/nights.log") == "")
  }

  @Test("the line of the unit makes a night as of today, which nobody else reads")
  func unitLine() throws {
    _ = try make("install")
    try writePipeline()
    let unit = try scratch.text("usr/lib/systemd/system/encadena.service")
    let start = try #require(unit.split(separator: "\n").first { $0.hasPrefix("ExecStart=") })
      .dropFirst("ExecStart=".count)
    // What systemd itself does with a line: '$$' and '%%' stand for one of each.
    let line = start.replacing("$$", with: "$").replacing("%%", with: "%")
    let state = scratch.file("state")
    let verdict = try sh("umask 0077; " + line, ["STATE_DIRECTORY=\(state)"])
    #expect(verdict.exit == 0, "\(verdict.text)")
    let today = try sh("date +%F").text.prefix(10)
    let manifest = try scratch.text("state/Runs/current/manifest.json")
    #expect(
      manifest.contains("\"date\": \"\(today)\"") || manifest.contains("\"date\":\"\(today)\""))
    let open = try Judge.run(
      "/usr/bin/find", [state + "/Runs", "!", "-type", "l", "-perm", "/077"])
    #expect(open.text == "")
  }

  @Test("the line of the crontab makes a night and says what cron would mail: nothing")
  func crontab() throws {
    _ = try make("install")
    try writePipeline()
    let table = try scratch.text("usr/share/encadena/encadena.crontab")
    let line = try #require(table.split(separator: "\n").first { $0.hasPrefix("0 2 * * *") })
      .dropFirst("0 2 * * *".count)
    let here = line.replacing("\\%", with: "%")
      .replacing("/var/lib/encadena", with: scratch.file("state"))
      .replacing("/var/log/encadena", with: scratch.path)
    let verdict = try sh(String(here))
    #expect(verdict.exit == 0)
    #expect(verdict.text == "")
    #expect(try scratch.text("nights.log").hasPrefix(scratch.file("state/Runs/")))
  }

  @Test("the installed command finds the shipped mappings and pipelines, from anywhere")
  func shippedMappings() throws {
    _ = try make("install")
    let command = prefix + "/bin/encadena"
    let check = try Judge.run(
      command, ["check", prefix + "/share/encadena/Pipelines/nightly.json"], in: scratch.url)
    #expect(check.exit == 0, "\(check.text)")
    let archive = prefix + "/share/encadena/SampleInputs/denue.csv.zip"
    let proposal = try Judge.run(command, ["init", archive], in: scratch.url)
    #expect(proposal.exit == 0, "\(proposal.text)")
    #expect(proposal.text.contains("share/encadena/Pipelines/mappings/denue.json"))
  }

  @Test("DESTDIR is written to and named in no file; uninstall takes all of it away")
  func staging() throws {
    let stage = scratch.file("stage")
    _ = try make("install", "DESTDIR=\(stage)", "PREFIX=/usr/local")
    #expect(FileSystem.exists(stage + "/usr/local/bin/encadena"))
    #expect(FileSystem.exists(stage + "/etc/logrotate.d/encadena"))
    let naming = try Judge.run(
      "/usr/bin/grep", ["-rlI", "-e", stage, "-e", "@[A-Z]*DIR@", stage])
    #expect(naming.text == "")
    _ = try make("uninstall", "DESTDIR=\(stage)", "PREFIX=/usr/local")
    #expect(try Judge.run("/usr/bin/find", [stage, "-type", "f"]).text == "")
  }
}
