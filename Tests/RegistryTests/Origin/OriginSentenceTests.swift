import Registry
import Testing
import Workbench

@Suite("Rules of origin in words")
struct OriginSentenceTests {
  /// What a text reads as: the rule, and the goods it is for where they are some of its codes.
  private func reading(_ text: String, _ from: String = "84", _ to: String = "85") throws -> String
  {
    var sequence = OriginSequence()
    let goods = try #require(CodeRange(from: from, to: to))
    do {
      let row = try sequence.read(text.replacing("\\n", with: "\n"), of: goods)
      #expect(OriginRule(notation: row.rule.description) == row.rule, "\(row.rule)")
      return row.rule.description + (row.scope.map { " [\($0)]" } ?? "")
        + (row.hasReference ? " see also" : "")
    } catch {
      return error.rawValue
    }
  }

  @Test(
    "a change of classification is read with its exceptions and what is asked besides",
    arguments: [
      (
        "A change to a good of [heading&nbsp;8541](/h/8541) from any other subheading.", "CTSH"
      ),
      (
        "A change to a good of subheading 854110 through 854290 from any other heading, except from"
          + " heading 8466 to heading 8468, subheading 847330 or chapter 9.",
        "CTH EXCEPT 8466-8468,847330,09"
      ),
      (
        "A change to a good of heading 8509 from any other heading, except from stators or rotors of"
          + " heading 8503.", "CTH AND WITHOUT(8503:stators-or-rotors)"
      ),
      (
        "A change from any other heading, except from ethanol of heading 2207 or subheading 220890.",
        "CTH AND WITHOUT(2207:ethanol,220890:ethanol)"
      ),
      // Whether the second code is of mangoes too, or all of it, is not certain.
      (
        "A change from any other chapter, except from mangoes of subheading 080450, heading 0805.",
        "unreadable_condition"
      ),
      (
        "A change from any other chapter, provided the good is cut or knit to shape, or both, and"
          + " sewn or otherwise assembled in the territory of one or more of the Parties.",
        "CC AND SP(cut-or-knit-to-shape,sewn-or-otherwise-assembled)"
      ),
      (
        "A change from any other heading, provided that:\\n\\n- the net weight of non-originating"
          + " sugar used in production does not exceed **40%** of the net weight of the product,"
          + " and\\n\\n- the net weight of non-originating material of chapter 4 used in production"
          + " does not exceed 20% of the net weight of the product.",
        "CTH AND WEIGHT(sugar)<=40 AND WEIGHT(04)<=20"
      ),
      (
        "A change from any other chapter, provided that the value of non-originating materials of"
          + " subheading 080430 does not exceed 50% of the value of the good.",
        "CC AND RVC(FV 080430)>=50"
      ),
      (
        "A change from within any one of these heading, whether or not there is also a change from"
          + " any other heading, provided that the value of non-originating materials classified in"
          + " the same heading as the final product does not exceed 20% of the transaction value or"
          + " ex-works price of the product.", "CTH TOLERANCE 20"
      ),
      // A limit on the subheading beside a change of heading is none that the notation says.
      (
        "A change from within any one of these subheading, whether or not there is also a change"
          + " from any other heading, provided that the value of non-originating materials"
          + " classified in the same subheading as the final product does not exceed 20% of the"
          + " transaction value or ex-works price of the product.", "unreadable_rule"
      ),
      (
        "A change from heading 8522, whether or not there is also a change from any other heading,"
          + " provided that the value of non-originating materials classified in heading 8522 does"
          + " not exceed 50% of the transaction value or ex-works price of the product.",
        "CTH INCLUDING 8522 AND MAXNOM(8522)<=50"
      ),
      ("A change from within any one of these subheading or any other subheading.", "AH"),
      ("A change from any heading outside this group.", "MAXNOM(84-85)<=0"),
      ("A change from any other heading, provided that no sugar is used.", "unreadable_condition"),
      ("A change from any other heading or not.", "unreadable_condition"),
      ("A change to a good of heading 8703 from any other heading.", "rule_names_other_codes"),
    ])
  func changes(_ text: String, _ expected: String) throws {
    #expect(try reading(text) == expected)
  }

  @Test(
    "goods told by words are kept as the scope of their rule",
    arguments: [
      (
        "A change to any other good of heading 8541 from any other heading.", "CTH [any other good]"
      ),
      (
        "A change to Engraulis spp. (Anchovies) of heading 8541 from any other chapter.",
        "CC [Engraulis spp. (Anchovies)]"
      ),
      (
        "A change to a good of heading 8541 containing more than 10% by dry weight of milk solids"
          + " from any other chapter.",
        "CC [a good containing more than 10% by dry weight of milk solids]"
      ),
      (
        "No change in tariff classification required for brandy of heading 8541, provided there is a"
          + " regional value content of not less than 40% under the build-down method.",
        "RVC(BD)>=40 [brandy]"
      ),
      // What the goods are made of is no name of the goods.
      (
        "A change to cut glassware from uncut glassware of heading 8541, whether or not there is"
          + " also a change from any other heading.", "rule_for_part_of_goods"
      ),
    ])
  func scopes(_ text: String, _ expected: String) throws {
    #expect(try reading(text) == expected)
  }

  @Test(
    "what a good is manufactured from is read to its end or refused",
    arguments: [
      (
        "Manufacture in which:\\n\\n- all the materials used are classified within a heading other"
          + " than that of the product,\\n\\n- the value of all the materials used does not exceed"
          + " **40%** of the ex-works price of the product.", "CTH AND MAXNOM<=40"
      ),
      (
        "Manufacture from materials of any heading, except that of the good or Manufacture in which"
          + " the value of all the materials used does not exceed 70% of the ex-works price of the"
          + " good.", "CTH OR MAXNOM<=70"
      ),
      (
        "All the animals of [chapter&nbsp;1](/chapters/01) used must be wholly obtained.", "WO(01)"
      ),
      (
        "Manufacture:\\n\\n- in which the value of all the materials used does not exceed 40% of the"
          + " ex-works price of the product,\\n\\n- where, within the above limit, the materials"
          + " classified within heading 8541 or heading 8542, taken together, are only used up to a"
          + " value of 10% of the ex-works price of the product.",
        "MAXNOM<=40 AND MAXNOM(8541,8542)<=10"
      ),
      (
        "Manufacture:\\n\\n- in which the value of all the materials used does not exceed 40% of the"
          + " ex-works price of the product,\\n\\n- where the value of all the non-originating"
          + " materials used does not exceed the value of the originating materials used.",
        "MAXNOM<=40 AND NOM<=OM"
      ),
      (
        "Manufacture from materials of any heading, including other materials of heading 9018.",
        "WITHOUT(9018:of-the-good-s-own-description)"
      ),
      (
        "Manufacture in which all the materials used are classified within a heading other than"
          + " that of the product. However, waste and scrap of heading 7902 may not be used.",
        "CTH AND WITHOUT(7902:waste-and-scrap)"
      ),
      (
        "Manufacture in which all the materials used are classified within a heading other than"
          + " heading 3701 or heading 3702. However, materials from heading 3702 may be used provided"
          + " their value does not exceed 30% of the ex-works price of the product.",
        "MAXNOM(3701)<=0 AND MAXNOM(3702)<=30"
      ),
      // Whether these are barred or allowed, the words leave open.
      (
        "Manufacture in which all the materials used are classified within a heading other than"
          + " that of the product, except for materials of heading 8501.", "unreadable_condition"
      ),
      (
        "Manufacture from:\\n\\n- natural fibres, *or*\\n\\n- chemical materials or textile"
          + " pulp\\n\\nFor special conditions relating to products made of a mixture of textile"
          + " materials, see introductory note 5.",
        "FROM(natural-fibres,chemical-materials-or-textile-pulp) see also"
      ),
      ("Manufacture from materials of heading 7206 or heading 7207.", "FROM(7206,7207)"),
      ("Manufacture from materials not classified in heading 8714.", "MAXNOM(8714)<=0"),
      ("Manufacture from 'worked' carving materials of the same heading.", "unreadable_rule"),
      (
        "Manufacture in which:\\n\\n- all the cereals, meat or milk used must already be"
          + " originating,\\n\\n- all the materials of chapter 3 used must be wholly obtained.",
        "ORIGINATING(cereals-meat-or-milk) AND WO(03)"
      ),
      (
        "Manufacture in which the value of all the materials used, except natural rubber, does not"
          + " exceed 50% of the ex-works price of the product.", "unreadable_rule"
      ),
    ])
  func manufacture(_ text: String, _ expected: String) throws {
    #expect(try reading(text) == expected)
  }

  @Test(
    "processes are read with what accompanies them, and what accompanies what",
    arguments: [
      (
        "Weaving accompanied by dyeing or by coating.",
        "SP(weaving) AND (SP(dyeing) OR SP(coating))"
      ),
      (
        "Extrusion of man-made fibres, or use of natural fibres, accompanied by nonwoven techniques"
          + " including needle punching.",
        "(SP(extrusion-of-man-made-fibres) OR SP(use-of-natural-fibres)) AND SP(nonwoven-techniques)"
      ),
      (
        "Spinning of natural fibres or extrusion of man-made fibres accompanied by spinning.",
        "SP(spinning-of-natural-fibres) OR SP(extrusion-of-man-made-fibres) AND SP(spinning)"
      ),
      (
        "Extrusion of man-made fibres accompanied by spinning or spinning of natural fibres.",
        "SP(extrusion-of-man-made-fibres) AND SP(spinning) OR SP(spinning-of-natural-fibres)"
      ),
      (
        "Weaving accompanied by dyeing or Knitting accompanied by flocking.",
        "SP(weaving) AND SP(dyeing) OR SP(knitting) AND SP(flocking)"
      ),
      (
        "Making-up preceded by printing accompanied by at least two preparatory or finishing"
          + " operations (such as scouring and mending), provided that the value of the unprinted"
          + " fabric used does not exceed 47.5% of the ex-works price of the good.",
        "SP(making-up) AND SP(printing) AND SP(two-preparatory-or-finishing-operations) AND"
          + " VALUE(unprinted-fabric)<=47.5"
      ),
      ("Retreading of used tyres.", "SP(retreading-of-used-tyres)"),
      (
        "Cutting of glassware, provided the value of the uncut glassware does not exceed 50% of the"
          + " ex-works price of the product.",
        "SP(cutting-of-glassware) AND VALUE(uncut-glassware)<=50"
      ),
      ("Weaving accompanied by dyeing or.", "unreadable_condition"),
      ("Weaving accompanied by thought.", "unreadable_condition"),
      ("Thinking of tyres.", "unreadable_rule"),
      ("", "unreadable_rule"),
    ])
  func processes(_ text: String, _ expected: String) throws {
    #expect(try reading(text) == expected)
  }

  @Test("long texts of one word after another are refused in time that grows with their length")
  func longTexts() throws {
    for piece in [" or A", "heading 8541, ", "..", "- ", "manufacture from ", "a change to x "] {
      let text = "A change to " + String(repeating: piece, count: 3_000)
      #expect(try !reading(text).isEmpty)
      #expect(try !reading(String(repeating: piece, count: 3_000)).isEmpty)
    }
  }

  @Test("whatever texts of pieces of rules are read as has a notation that reads back to it")
  func randomPieces() throws {
    let pieces = [
      "A change to a good of heading 8541", "A change to", "A change",
      "any other good of heading 8541",
      "from any other heading", "from within this heading or any other heading",
      "from heading 8522",
      ", except from", "heading 8466 to heading 8468", "12", "subheading 847330", "or", "and",
      "or A",
      ", provided that", ", whether or not there is also a change from any other heading",
      "the value of", "non-originating materials", "of chapter 17", "used", "does not exceed 40%",
      "of the ex-works price of the product", "of the value of the good", "Manufacture",
      "in which:",
      "- ", ", - ", "from", "from:", "materials of any heading", "waste and scrap of heading 7902",
      "12 of heading 7902", "may not be used", ". However,", "all the materials used",
      "are classified within a heading other than that of the product", "must be wholly obtained",
      "the weight of sugar", "of the weight of the final good", "weaving", "accompanied by",
      "in each case", "making-up", "spinning of natural fibres", "grinding of", "mica", "- a) 40%",
      "- b) 40%", "under the build-down method", "under the net cost method", ".",
      "see introductory note 5", "must already be originating", "provided", "12%", "0%",
    ]
    var random = SplitMix64(seed: 20_261_130)
    let goods = try #require(CodeRange(from: "8541", to: "8542"))
    var read = 0
    for _ in 0..<20_000 {
      var sequence = OriginSequence()
      let text = (0..<2 + Int(random.next() % 9)).map { _ in
        pieces[Int(random.next() % UInt64(pieces.count))]
      }.joined(separator: random.next() % 4 == 0 ? "" : " ")
      for _ in 0..<2 {
        guard let row = try? sequence.read(text, of: goods) else { continue }
        read += 1
        #expect(OriginRule(notation: row.rule.description) == row.rule, "\(text): \(row.rule)")
      }
    }
    #expect(read > 50)
  }
}
