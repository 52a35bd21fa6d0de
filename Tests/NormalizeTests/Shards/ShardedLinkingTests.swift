import Foundation
import Linkage
import Testing
import Workbench

@testable import Normalize

@Suite("Linking in shards")
struct ShardedLinkingTests {
  @Test(
    "one, two, three and seven shards give the bytes of one machine in every table",
    arguments: [(5, 200), (6, 200), (7, 40), (8, 3)] as [(UInt64, Int)])
  func sameBytes(_ seed: UInt64, firms: Int) throws {
    let folder = Folder()
    var random = SplitMix64(seed: seed)
    try folder.randomRecords(seed, firms: firms)
    try folder.normalized("one")
    let one = try folder.bytes(output: "one")
    #expect(one["candidate_links.csv"] != nil && one["persons_links.csv"] != nil)
    if firms > 100 { #expect(one["candidate_links.csv"]?.count ?? 0 > 5000) }
    for count in [1, 2, 3, 7] {
      let links = folder.links("links\(count)")
      try folder.shard(count, in: links, &random)
      try folder.normalized("sharded", links: links)
      let sharded = try folder.bytes(output: "sharded")
      #expect(Set(one.keys) == Set(sharded.keys))
      for (name, bytes) in one { #expect(sharded[name] == bytes, "\(name) of \(count) shards") }
      try FileSystem.remove("\(folder.path)/sharded")
    }
  }

  @Test("each of seven shards has work of its own")
  func balance() throws {
    let folder = Folder()
    var random = SplitMix64(seed: 1)
    try folder.randomRecords(3, firms: 400)
    try folder.shard(7, in: folder.links(), &random)
    let sizes = (1...7).compactMap { FileSystem.size("\(folder.path)/links/pairs-\($0)-of-7.bin") }
    #expect(sizes.count == 7 && sizes.allSatisfy { 3 * $0 > sizes.max() ?? 0 }, "\(sizes)")
  }

  @Test("what another version, other settings or other records left is refused, and so is damage")
  func refusals() throws {
    let folder = Folder()
    var random = SplitMix64(seed: 1)
    try folder.randomRecords(3, firms: 30)
    let links = folder.links()
    try folder.shard(2, in: links, &random)
    let place = "\(folder.path)/links"
    func refused(_ folder: LinkFolder) -> ShardError? {
      #expect(throws: ShardError.self) {
        try ShardedLinking(folder, settings: Folder.shardedSettings).found()
      }
    }
    #expect(
      refused(folder.links(settings: "t")) == .otherSettings(file: place + "/counts-1-of-2.bin"))
    #expect(
      refused(folder.links(records: "t")) == .otherRecords(file: place + "/counts-1-of-2.bin"))
    // A shard of another night's records among tonight's.
    try folder.shard(2, in: folder.links("others", records: "t"), &random)
    func exchange(_ name: String) throws {
      try FileSystem.rename("\(place)/\(name)", to: "\(place)/kept")
      try FileSystem.linkFile("\(folder.path)/others/\(name)", to: "\(place)/\(name)")
    }
    func restore(_ name: String) throws {
      try FileSystem.rename("\(place)/kept", to: "\(place)/\(name)")
    }
    for name in ["counts-2-of-2.bin", "links-2-of-2.bin", "records.bin"] {
      try exchange(name)
      #expect(refused(links) == .otherRecords(file: "\(place)/\(name)"))
      try restore(name)
    }
    // Cut off, one bit another, one shard under another's name.
    for name in ["counts-2-of-2.bin", "links-1-of-2.bin", "records.bin"] {
      var bytes = try FileSystem.contents("\(place)/\(name)")
      try FileSystem.rename("\(place)/\(name)", to: "\(place)/kept")
      try Data(bytes.dropLast()).write(to: URL(filePath: "\(place)/\(name)"))
      #expect(refused(links) == .damaged(file: "\(place)/\(name)"))
      bytes[bytes.count / 2] ^= 1
      try Data(bytes).write(to: URL(filePath: "\(place)/\(name)"))
      #expect(refused(links) == .damaged(file: "\(place)/\(name)"))
      try restore(name)
    }
    try FileSystem.rename("\(place)/links-2-of-2.bin", to: "\(place)/kept")
    #expect(refused(links) == .incomplete(folder: place, files: ["links-2-of-2.bin"]))
    try FileSystem.linkFile("\(place)/links-1-of-2.bin", to: "\(place)/links-2-of-2.bin")
    #expect(refused(links) == .damaged(file: "\(place)/links-2-of-2.bin"))
    try restore("links-2-of-2.bin")
    try FileSystem.linkFile("\(place)/counts-1-of-2.bin", to: "\(place)/counts-1-of-3.bin")
    #expect(refused(links) == .uncertain(folder: place, files: "counts", counts: [2, 3]))
    #expect(
      refused(folder.links("nothing"))
        == .uncertain(folder: "\(folder.path)/nothing", files: "counts", counts: []))
  }

  @Test("records that have changed under an unchanged key are noticed by their number")
  func changedRecords() throws {
    let folder = Folder()
    var random = SplitMix64(seed: 1)
    try folder.randomRecords(3, firms: 30)
    try folder.shard(2, in: folder.links(), &random)
    try folder.randomRecords(3, firms: 31)
    #expect(throws: ShardError.otherRecords(file: "\(folder.path)/links/records.bin")) {
      try folder.normalized("two", links: folder.links())
    }
  }

  @Test("every refusal says what to do, and ends with the code of its kind")
  func messages() {
    let refusals: [(ShardError, ExitCode)] = [
      (.damaged(file: "f"), .inputOutput), (.otherSettings(file: "f"), .data),
      (.otherRecords(file: "f"), .data), (.incomplete(folder: "f", files: ["x"]), .inputMissing),
      (.uncertain(folder: "f", files: "counts", counts: []), .inputMissing),
      (.uncertain(folder: "f", files: "counts", counts: [2, 3]), .data),
    ]
    for (refusal, code) in refusals {
      #expect(refusal.exitCode == code)
      #expect(refusal.description.hasPrefix("f: ") && refusal.description.contains(";"))
    }
  }
}
