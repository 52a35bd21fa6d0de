extension TradeWords {
  /// A question, as it is put to a firm.
  ///
  /// - Parameters:
  ///   - question: What is to be known.
  ///   - bill: The bill it is about, or nil when none was declared.
  /// - Returns: One sentence with its question mark.
  public func question(_ question: OriginQuestion, _ bill: BillOfMaterials?) -> String {
    switch question {
    case .goodHS(let digits):
      let good = bill.map { " (\(Self.dotted($0.hs)))" } ?? ""
      return say(
        "¿Cuál es el código de la mercancía\(good) a \(digits) dígitos?",
        "What is the good's code\(good) to \(digits) digits?")
    case .branch(let codes):
      let codes = list(codes.map(Self.dotted), or: true)
      return say(
        "¿Cuál es la mercancía en la edición del SA del tratado: \(codes)?",
        "Which is the good in the agreement's HS edition: \(codes)?")
    case .goods(let goods):
      let goods = list(goods, or: true)
      return say("¿Es la mercancía \(goods)?", "Is the good \(goods)?")
    case .bill: return say("¿De qué insumos se hace?", "What inputs is it made from?")
    case .materials:
      return say(
        "¿Qué insumos lleva? No hay ninguno declarado.",
        "Which inputs does it have? None is declared.")
    case .rule:
      return say(
        "¿Cuál es la regla de origen? Los datos del tratado no tienen una que sirva.",
        "What is the rule of origin? The agreement's data have none that can be used.")
    case .materialHS(let position, let digits):
      return say(
        "¿Qué código a \(digits) dígitos tiene \(input(position, bill))?",
        "What is the code to \(digits) digits of \(input(position, bill))?")
    case .materialBranch(let position, let codes):
      let codes = list(codes.map(Self.dotted), or: true)
      return say(
        "¿Cuál es \(input(position, bill)) en la edición del SA del tratado: \(codes)?",
        "Which is \(input(position, bill)) in the agreement's HS edition: \(codes)?")
    case .materialOrigin(let position):
      return say(
        "¿De qué país es \(input(position, bill))?",
        "Which country is \(input(position, bill)) from?")
    case .originates(let position):
      return say(
        "¿Es originario \(input(position, bill))?", "Does \(input(position, bill)) originate there?"
      )
    case .whollyObtained(let position):
      return say(
        "¿Se obtuvo totalmente en su país \(input(position, bill))?",
        "Was \(input(position, bill)) wholly obtained in its country?")
    case .materialValue(let position):
      return say(
        "¿Cuánto vale \(input(position, bill))?", "What is the value of \(input(position, bill))?")
    case .base(let basis): return base(basis)
    case .materialKind(let position, let names):
      let names = list(names.map { "«\($0.replacing("-", with: " "))»" }, or: true)
      return say(
        "¿Es \(names) \(input(position, bill))?", "Is \(input(position, bill)) \(names)?")
    case .condition(let condition):
      let condition = words(condition)
      return say(
        "¿Se cumple esta condición: \(condition)?", "Is this condition met: to \(condition)?")
    case .process(let key):
      return say("¿Se hace el proceso \(key)?", "Is the process \(key) done?")
    }
  }

  private func base(_ basis: ValueBasis) -> String {
    switch basis {
    case .transactionValue:
      say(
        "¿Cuál es el valor de transacción (LAB) de la mercancía?",
        "What is the good's transaction value (FOB)?")
    case .netCost:
      say("¿Cuál es el costo neto de la mercancía?", "What is the good's net cost?")
    case .exWorks:
      say("¿Cuál es el precio en fábrica de la mercancía?", "What is the good's ex-works price?")
    case .adjustedValue:
      say("¿Cuál es el valor ajustado de la mercancía?", "What is the good's adjusted value?")
    }
  }
}
