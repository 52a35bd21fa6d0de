/// Product-specific rules of origin, in the grammar of the agreements registry.
struct OriginRule {
  let agreement: String
  let from: String
  let to: String
  let rule: String
  let authority: String
  let isIllustrative: Bool

  /// Every rule of the samples.
  static let all: [OriginRule] = Rows.read(table).map { row in
    OriginRule(
      agreement: row[0], from: row[1], to: row[2], rule: row[3], authority: row[4],
      isIllustrative: row[5] == "i")
  }

  // The rows of TIPAT marked `f` follow the public file of that agreement's rules that the United
  // Kingdom publishes for its tariff; the others only show the form.
  private static let table = """
    TIPAT|854110|854290|CTSH OR RVC(BU)>=30 OR RVC(BD)>=40 OR RVC(FV)>=50|Anexo 3-D|f
    TIPAT|870810|870821|CTSH OR RVC(BU)>=45 OR RVC(NC)>=45 OR RVC(BD)>=55|Anexo 3-D, Apéndice 1|f
    TIPAT|870829|870829|CTSH OR RVC(BU)>=40 OR RVC(NC)>=40 OR RVC(BD)>=50|Anexo 3-D|f
    TIPAT|870830|870840|CTSH OR RVC(BU)>=45 OR RVC(NC)>=45 OR RVC(BD)>=55|Anexo 3-D, Apéndice 1|f
    TIPAT|870850|870850|CTSH OR RVC(BU)>=40 OR RVC(NC)>=40 OR RVC(BD)>=50|Anexo 3-D|f
    TIPAT|870870|870870|CTSH OR RVC(BU)>=35 OR RVC(NC)>=35 OR RVC(BD)>=45|Anexo 3-D|f
    TIPAT|870880|870880|CTSH OR RVC(BU)>=45 OR RVC(NC)>=45 OR RVC(BD)>=55|Anexo 3-D, Apéndice 1|f
    TIPAT|870891|870893|CTSH OR RVC(BU)>=35 OR RVC(NC)>=35 OR RVC(BD)>=45|Anexo 3-D|f
    TIPAT|870894|870894|CTSH OR RVC(BU)>=45 OR RVC(NC)>=45 OR RVC(BD)>=55|Anexo 3-D, Apéndice 1|f
    TIPAT|870895|870899|CTSH OR RVC(BU)>=40 OR RVC(NC)>=40 OR RVC(BD)>=50|Anexo 3-D|f
    TIPAT|901811|901820|CTSH OR RVC(BU)>=30 OR RVC(BD)>=40 OR RVC(FV)>=50|Anexo 3-D|f
    TIPAT|901831|901839|CTSH OR RVC(BU)>=30 OR RVC(BD)>=40|Anexo 3-D|f
    TIPAT|901841|901890|CTSH OR RVC(BU)>=30 OR RVC(BD)>=40 OR RVC(FV)>=50|Anexo 3-D|f
    TIPAT|0702|0709|CC|ilustrativa|i
    TIPAT|0804|0810|CC|ilustrativa|i
    TIPAT|2007|2008|CC|ilustrativa|i
    TIPAT|3923|3926|CTH OR RVC(BU)>=30 OR RVC(BD)>=40|ilustrativa|i
    TIPAT|854430|854449|CTSH OR RVC(BU)>=35 OR RVC(BD)>=45|ilustrativa|i
    TMEC|0702|0709|CC|ilustrativa|i
    TMEC|0804|0810|CC|ilustrativa|i
    TMEC|0901|0901|CC|ilustrativa|i
    TMEC|1704|1905|CTH|ilustrativa|i
    TMEC|2007|2008|CC|ilustrativa|i
    TMEC|2103|2106|CC OR RVC(TV)>=60|ilustrativa|i
    TMEC|2208|2208|CC|ilustrativa|i
    TMEC|3818|3824|CTSH OR RVC(TV)>=40|ilustrativa|i
    TMEC|3923|3926|CTH OR RVC(TV)>=60 OR RVC(NC)>=50|ilustrativa|i
    TMEC|4016|4016|CTH|ilustrativa|i
    TMEC|4819|4819|CTH|ilustrativa|i
    TMEC|6210|6307|CC|ilustrativa|i
    TMEC|7318|7326|CTH|ilustrativa|i
    TMEC|7409|7616|CTH|ilustrativa|i
    TMEC|8480|8480|CTH OR RVC(TV)>=60 OR RVC(NC)>=50|ilustrativa|i
    TMEC|8501|8507|CTH OR RVC(TV)>=60 OR RVC(NC)>=50|ilustrativa|i
    TMEC|8534|8538|CTSH OR RVC(TV)>=60 OR RVC(NC)>=50|ilustrativa|i
    TMEC|854110|854290|CTSH|ilustrativa|i
    TMEC|854430|854430|CTSH OR RVC(TV)>=60 OR RVC(NC)>=50|ilustrativa|i
    TMEC|8708|8708|CTSH OR RVC(NC)>=70|ilustrativa|i
    TMEC|9018|9021|CTSH OR RVC(TV)>=60 OR RVC(NC)>=50|ilustrativa|i
    TLCUEM|0409|0409|WO|ilustrativa|i
    TLCUEM|0702|0810|WO|ilustrativa|i
    TLCUEM|0901|0901|CTH|ilustrativa|i
    TLCUEM|1704|2106|CTH|ilustrativa|i
    TLCUEM|2208|2208|CTH|ilustrativa|i
    TLCUEM|3923|3926|CTH OR RVC(TV)>=50|ilustrativa|i
    TLCUEM|8480|8507|CTH OR RVC(TV)>=60|ilustrativa|i
    TLCUEM|854110|854290|CTH OR RVC(TV)>=60|ilustrativa|i
    TLCUEM|8708|8708|CTH OR RVC(TV)>=60|ilustrativa|i
    TLCUEM|9018|9021|CTH OR RVC(TV)>=60|ilustrativa|i
    AP|0702|2208|CC|ilustrativa|i
    AP|3901|4016|CTH OR RVC(TV)>=50|ilustrativa|i
    AP|8480|8544|CTSH OR RVC(TV)>=50|ilustrativa|i
    AP|8708|8708|CTH OR RVC(TV)>=50|ilustrativa|i
    AP|9018|9021|CTSH OR RVC(TV)>=50|ilustrativa|i
    """
}
