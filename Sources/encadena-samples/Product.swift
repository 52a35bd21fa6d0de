/// A subheading of the Harmonized System that goods of the samples belong to.
struct Product {
  let hs: String
  let title: String
  let titleInEnglish: String
  /// How catalogues of firms word such goods.
  let phrases: [String]

  /// Every subheading of the samples.
  static let all: [Product] = Rows.read(table).map { row in
    Product(hs: row[0], title: row[1], titleInEnglish: row[2], phrases: Rows.items(row[3], ";"))
  }

  /// Subheadings by their code.
  static let byCode: [String: Product] = {
    var products: [String: Product] = [:]
    for product in all { products[product.hs] = product }
    return products
  }()

  /// A code as `8544.30`.
  static func dotted(_ code: String) -> String {
    code.count < 6 ? code : "\(code.prefix(4)).\(code.dropFirst(4))"
  }
}
