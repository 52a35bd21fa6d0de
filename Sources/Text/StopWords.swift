/// Words so common that they say nothing of a product, folded.
public enum StopWords {
  /// Articles, prepositions, pronouns and forms of common verbs in Spanish.
  public static let spanish: [String] = """
    a al algo algun alguna algunas algunos ante antes aquel aquella asi aun aunque bajo bien cada \
    como con contra cual cuales cuando cuyo cuya de del desde donde dos durante e el ella ellas \
    ellos en entre era es esa esas ese eso esos esta estan estar estas este esto estos fue ha hace \
    hacia han hasta hay la las le les lo los mas me mediante menos mi mientras muy ni no nos \
    nuestra nuestro o otra otras otro otros para pero poco por porque pues que quien se sea segun \
    ser si sido sin sobre solo son su sus tal tambien tan tanto te tiene tienen toda todas todo \
    todos tras tu u un una unas uno unos ustedes y ya yo
    """.split(separator: " ").map(String.init)

  /// Articles, prepositions, pronouns and forms of common verbs in English.
  public static let english: [String] = """
    a about above after again against all also am an and any are as at be because been before \
    being below between both but by can could did do does doing down during each few for from \
    further had has have having he her here hers him his how i if in into is it its just me more \
    most my no nor not now of off on once only or other our ours out over own same she should so \
    some such than that the their theirs them then there these they this those through to too \
    under until up very was we were what when where which while who whom why will with would you \
    your yours
    """.split(separator: " ").map(String.init)
}
