import Foundation
import Glibc
import TestKit
import Testing
import XMLStream

@Suite("What lies outside a document")
struct OutsideTests {
  private static let shape = XMLShape(record: "/r/e", fields: ["@a", "t"])

  /// Documents that name an outside place in each way that XML has, and what is said of them; nil
  /// for those that are read.
  private static func documents(_ place: String) -> [(String, XMLStreamError?)] {
    let body = "<r><e><t>x</t></e></r>"
    let declared = { (name: String) in
      XMLStreamError.entityDeclared(file: "F", line: 1, name: name)
    }
    return [
      ("<!DOCTYPE r SYSTEM '\(place)'>\(body)", nil),
      ("<!DOCTYPE r PUBLIC '-//X//DTD X//EN' '\(place)'>\(body)", nil),
      ("<!DOCTYPE r SYSTEM '\(place)' [<!ATTLIST e a CDATA 'd'>]>\(body)", nil),
      (
        "<!DOCTYPE r SYSTEM '\(place)'><r><e><t>&o;</t></e></r>",
        .undeclaredEntity(file: "F", line: 1, name: "o")
      ),
      ("<!DOCTYPE r [<!ENTITY o SYSTEM '\(place)'>]><r><e><t>&o;</t></e></r>", declared("o")),
      ("<!DOCTYPE r [<!ENTITY o PUBLIC 'p' '\(place)'>]><r><e a='&o;'/></r>", declared("o")),
      ("<!DOCTYPE r [<!ENTITY % o SYSTEM '\(place)'> %o;]>\(body)", declared("o")),
      ("<!DOCTYPE r [<!NOTATION n SYSTEM '\(place)'>]>\(body)", nil),
      (
        "<!DOCTYPE r [<!NOTATION n SYSTEM 'n'><!ENTITY o SYSTEM '\(place)' NDATA n>]>\(body)",
        declared("o")
      ),
      ("<?xml-stylesheet href='\(place)' type='text/xsl'?>\(body)", nil),
      (
        "<r xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='\(place)'/><e/></r>", nil
      ),
      (
        "<r xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
          + "xsi:noNamespaceSchemaLocation='\(place)'><e xml:base='\(place)'/></r>", nil
      ),
    ]
  }

  private func readAll(_ place: String) {
    for (document, refusal) in Self.documents(place) {
      for piece in [7, 1 << 16] {
        if let refusal {
          #expect(throws: refusal, "\(document)") { try read(document, Self.shape, piece: piece) }
          #expect(throws: refusal, "\(document)") { try outline(document, piece: piece) }
        } else {
          #expect(throws: Never.self, "\(document)") {
            #expect(try read(document, Self.shape, piece: piece).main.count == 1)
            try outline(document, piece: piece)
          }
        }
      }
    }
  }

  @Test("a file that a document names is never opened")
  func file() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("secret.dtd", "<!ENTITY o 'told'>")
    // The kernel tells of each opening of the file.
    let watch = inotify_init1(Int32(O_NONBLOCK))
    #expect(watch >= 0)
    defer { close(watch) }
    let added = unsafe inotify_add_watch(watch, path, UInt32(IN_OPEN))
    #expect(added >= 0)
    readAll(path)
    readAll("file://\(path)")
    #expect(!hasEvents(watch))
    _ = try folder.bytes("secret.dtd")
    #expect(hasEvents(watch), "the watch would have told")
  }

  private func hasEvents(_ watch: Int32) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    return unsafe Glibc.read(watch, &buffer, buffer.count) > 0
  }

  @Test("an address that a document names is never called")
  func network() throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | O_NONBLOCK, 0)
    #expect(listener >= 0)
    defer { close(listener) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    // Safe: the address is as long as is said, and lives during each call.
    let port = unsafe withUnsafeMutablePointer(to: &address) { pointer -> UInt16 in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { general in
        let isBound = unsafe bind(listener, general, length) == 0
        let isNamed = unsafe getsockname(listener, general, &length) == 0
        #expect(isBound && isNamed)
      }
      return unsafe UInt16(bigEndian: pointer.pointee.sin_port)
    }
    #expect(listen(listener, 16) == 0)
    readAll("http://127.0.0.1:\(port)/secret.dtd")
    readAll("ftp://127.0.0.1:\(port)/secret.dtd")
    let caller = accept(listener, nil, nil)
    #expect(caller == -1 && errno == EAGAIN)
  }
}
