/// Product-specific rules of origin, in the grammar of the agreements registry.
struct OriginRule {
  let agreement: String
  let from: String
  let to: String
  let rule: String
  let authority: String
  let isIllustrative: Bool
  /// A bill that meets the rule and one that does not, in the notation of bills; may be empty.
  let passes: String
  let fails: String

  /// Every rule of the samples.
  static let all: [OriginRule] = Rows.read(table).map { row in
    OriginRule(
      agreement: row[0], from: row[1], to: row[2], rule: row[3], authority: row[4],
      isIllustrative: row[5] == "i", passes: row.count > 7 ? row[6] : "",
      fails: row.count > 7 ? row[7] : "")
  }

  // The rows of TIPAT marked `f` follow the public file of that agreement's rules that the United
  // Kingdom publishes for its tariff; the others only show the form.
  private static let table = """
    TIPAT|854110|854290|CTSH OR RVC(BU)>=30 OR RVC(BD)>=40 OR RVC(FV SUBHEADING)>=50|Anexo 3-D|f|8541.10 TV=1000 AV=1000: 8534.00 JP 300 non-originating|8541.10 TV=1000 AV=1000: 8541.10 CN 900 non-originating
    TIPAT|870810|870821|CTSH OR RVC(BU)>=45 OR RVC(NC)>=45 OR RVC(BD)>=55|Anexo 3-D, Apéndice 1|f
    TIPAT|870829|870829|CTSH OR RVC(BU)>=40 OR RVC(NC)>=40 OR RVC(BD)>=50|Anexo 3-D|f|8708.29 TV=1000 NC=900 AV=1000: 3907.40 CN 300 non-originating|8708.29 TV=1000 NC=900 AV=1000: 8708.29 CN 800 non-originating
    TIPAT|870830|870840|CTSH OR RVC(BU)>=45 OR RVC(NC)>=45 OR RVC(BD)>=55|Anexo 3-D, Apéndice 1|f
    TIPAT|870850|870850|CTSH OR RVC(BU)>=40 OR RVC(NC)>=40 OR RVC(BD)>=50|Anexo 3-D|f
    TIPAT|870870|870870|CTSH OR RVC(BU)>=35 OR RVC(NC)>=35 OR RVC(BD)>=45|Anexo 3-D|f
    TIPAT|870880|870880|CTSH OR RVC(BU)>=45 OR RVC(NC)>=45 OR RVC(BD)>=55|Anexo 3-D, Apéndice 1|f
    TIPAT|870891|870893|CTSH OR RVC(BU)>=35 OR RVC(NC)>=35 OR RVC(BD)>=45|Anexo 3-D|f
    TIPAT|870894|870894|CTSH OR RVC(BU)>=45 OR RVC(NC)>=45 OR RVC(BD)>=55|Anexo 3-D, Apéndice 1|f
    TIPAT|870895|870899|CTSH OR RVC(BU)>=40 OR RVC(NC)>=40 OR RVC(BD)>=50|Anexo 3-D|f
    TIPAT|901811|901820|CTSH OR RVC(BU)>=30 OR RVC(BD)>=40 OR RVC(FV SUBHEADING)>=50|Anexo 3-D|f
    TIPAT|901831|901839|CTSH OR RVC(BU)>=30 OR RVC(BD)>=40|Anexo 3-D|f|9018.39 TV=500 AV=500: 3917.23 US 150 non-originating|9018.39 TV=500 AV=500: 9018.39 CN 400 non-originating
    TIPAT|901841|901890|CTSH OR RVC(BU)>=30 OR RVC(BD)>=40 OR RVC(FV SUBHEADING)>=50|Anexo 3-D|f|9018.90 TV=500 AV=500: 3926.90 US 150 non-originating|9018.90 TV=500 AV=500: 9018.90 CN 400 non-originating
    TIPAT|0702|0709|CC|ilustrativa|i
    TIPAT|0804|0810|CC|ilustrativa|i|0804.50 TV=10: 4819.10 US 1 non-originating|0804.50 TV=10: 0804.50 GT 6 non-originating
    TIPAT|2007|2008|CC|ilustrativa|i
    TIPAT|3923|3926|CTH OR RVC(BU)>=30 OR RVC(BD)>=40|ilustrativa|i
    TIPAT|854430|854449|CTSH OR RVC(BU)>=35 OR RVC(BD)>=45|ilustrativa|i|8544.30 TV=100 AV=100: 8536.69 CN 40 non-originating|8544.30 TV=100 AV=100: 8544.30 CN 80 non-originating
    TMEC|0702|0709|CC|ilustrativa|i|0709.60 TV=10: 4819.10 CN 1 non-originating|0709.60 TV=10: 0709.60 GT 6 non-originating
    TMEC|0804|0810|CC|ilustrativa|i|0804.50 TV=10: 4819.10 CN 1 non-originating|0804.50 TV=10: 0804.50 GT 6 non-originating
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
    TMEC|854110|854290|CTSH|ilustrativa|i|8541.10 TV=100: 8541.90 JP 60 non-originating|8541.10 TV=100: 8541.10 JP 60 non-originating
    TMEC|854430|854430|CTSH OR RVC(TV)>=60 OR RVC(NC)>=50|ilustrativa|i|8544.30 TV=100 NC=90: 8536.69 CN 40 non-originating|8544.30 TV=100 NC=90: 8544.30 CN 70 non-originating
    TMEC|8708|8708|CTSH OR RVC(NC)>=70|ilustrativa|i|8708.29 TV=100 NC=90: 3926.90 CN 30 non-originating|8708.29 TV=100 NC=90: 8708.29 CN 60 non-originating
    TMEC|9018|9021|CTSH OR RVC(TV)>=60 OR RVC(NC)>=50|ilustrativa|i|9018.90 TV=100 NC=90: 3926.90 CN 30 non-originating|9018.90 TV=100 NC=90: 9018.90 CN 60 non-originating
    TLCUEM|0409|0409|WO|ilustrativa|i
    TLCUEM|0702|0810|WO|ilustrativa|i|0804.40 TV=10: 0804.40 MX 6 originating wholly-obtained|0804.40 TV=10: 0804.40 GT 6 non-originating
    TLCUEM|0901|0901|CTH|ilustrativa|i
    TLCUEM|1704|2106|CTH|ilustrativa|i
    TLCUEM|2208|2208|CTH|ilustrativa|i
    TLCUEM|3923|3926|CTH OR RVC(TV)>=50|ilustrativa|i
    TLCUEM|8480|8507|CTH OR RVC(TV)>=60|ilustrativa|i
    TLCUEM|854110|854290|CTH OR RVC(TV)>=60|ilustrativa|i|8541.10 TV=100: 3818.00 CN 70 non-originating|8541.10 TV=100: 8541.90 CN 70 non-originating
    TLCUEM|8708|8708|CTH OR RVC(TV)>=60|ilustrativa|i|8708.29 TV=100: 3926.90 CN 70 non-originating|8708.29 TV=100: 8708.99 CN 70 non-originating
    TLCUEM|9018|9021|CTH OR RVC(TV)>=60|ilustrativa|i|9018.90 TV=100: 3926.90 CN 70 non-originating|9018.90 TV=100: 9018.39 CN 70 non-originating
    AP|0702|2208|CC|ilustrativa|i
    AP|3901|4016|CTH OR RVC(TV)>=50|ilustrativa|i
    AP|8480|8544|CTSH OR RVC(TV)>=50|ilustrativa|i
    AP|8708|8708|CTH OR RVC(TV)>=50|ilustrativa|i
    AP|9018|9021|CTSH OR RVC(TV)>=50|ilustrativa|i
    """
}
