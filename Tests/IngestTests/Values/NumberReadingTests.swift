import Registry
import Testing

@testable import Ingest

@Suite("Numbers and dates read")
struct NumberReadingTests {
  @Test(
    "a decimal is read as its source writes it, and refused where it could be two numbers",
    arguments: [
      ("1234.5", nil, "1234.5"), ("1234", nil, "1234"), ("-5", nil, "-5"), (".5", nil, "0.5"),
      ("9,99", nil, "ambiguous_number"), ("1,234", nil, "ambiguous_number"),
      ("1.234,56", nil, "ambiguous_number"), ("1,234.56", nil, "ambiguous_number"),
      ("-3.000", nil, "ambiguous_number"), ("0.125", nil, "0.125"), ("12.3456", nil, "12.3456"),
      ("1234.567", nil, "1234.567"), ("1.234,56", .decimalComma, "1234.56"),
      ("-3.000", .decimalComma, "-3000"), ("9,99", .decimalComma, "9.99"),
      ("1234,5", .decimalComma, "1234.5"), ("12.5", .decimalComma, "bad_number"),
      ("1.23,4", .decimalComma, "bad_number"), ("1 234,5", .decimalComma, "1234.5"),
      ("1,234.56", .decimalPoint, "1234.56"), ("1,234", .decimalPoint, "1234"),
      ("-3.000", .decimalPoint, "-3.000"), ("9,99", .decimalPoint, "bad_number"),
      ("1,234,567.0", .decimalPoint, "1234567.0"), ("12,34,567", .decimalPoint, "bad_number"),
      ("$1,234.00", .decimalPoint, "1234.00"), ("007", nil, "7"), ("-0", nil, "0"),
      ("1e5", nil, "bad_number"), ("", nil, ""), ("-", nil, "bad_number"),
      ("--5", nil, "bad_number"), ("1.2.3", .decimalPoint, "bad_number"),
      ("1234567890123456789", nil, "bad_number"), ("NaN", nil, "bad_number"),
    ] as [(String, Source.Form?, String)])
  func decimal(_ input: String, _ form: Source.Form?, _ expected: String) {
    #expect(Reading(input, .decimal, form).description == expected)
  }

  @Test(
    "whole numbers and rates keep to their ranges",
    arguments: [
      (FieldKind.integer, "250", nil, "250"), (.integer, "12.0", nil, "12"),
      (.integer, "12.5", nil, "bad_number"), (.integer, "-1", nil, "bad_number"),
      (.integer, "1,250", .decimalPoint, "1250"), (.integer, "1,250", nil, "ambiguous_number"),
      (.rate, "0", nil, "0"), (.rate, "15%", nil, "15"), (.rate, "3000", nil, "3000"),
      (.rate, "3000.01", nil, "bad_number"), (.rate, "3001", nil, "bad_number"),
      (.rate, "-1", nil, "bad_number"), (.rate, "2999.99", nil, "2999.99"),
      (.rate, "10000", nil, "bad_number"), (.rate, "2,5", .decimalComma, "2.5"),
    ] as [(FieldKind, String, Source.Form?, String)])
  func ranges(_ kind: FieldKind, _ input: String, _ form: Source.Form?, _ expected: String) {
    #expect(Reading(input, kind, form).description == expected)
  }

  @Test(
    "a date becomes ISO where it can be read one way only",
    arguments: [
      ("2026-04-15", nil, "2026-04-15"), ("2019-11", nil, "2019-11-01"),
      ("2026/4/5", nil, "2026-04-05"), ("20260415", nil, "2026-04-15"),
      ("2026-04-15T02:00:00Z", nil, "2026-04-15"), ("2026-04-15 00:00:00", nil, "2026-04-15"),
      ("2013-12-30 00:00:00 GMT", nil, "2013-12-30"), ("2013-12-30T08:00Z", nil, "2013-12-30"),
      ("2013-12-30 00:00:00 UTC", nil, "2013-12-30"), ("2013-12-30T08:00:00 Z", nil, "2013-12-30"),
      ("2013-12-30 00:00:00 GMT-06:00", nil, "2013-12-30"),
      ("2013-12-30 00:00:00 UTC+1", nil, "2013-12-30"),
      ("2013-12-30T00:00:00+0100", nil, "2013-12-30"),
      ("30/12/2013 00:00:00 GMT", .dayMonthYear, "2013-12-30"),
      ("2013-12-30 GMT", nil, "bad_date"), ("2013-12-30 00:00:00 GMTX", nil, "bad_date"),
      ("2013-12-30 00:00:00 GMT+", nil, "bad_date"), ("2013-12-30 00:00:00 CST", nil, "bad_date"),
      ("2013-12-30 00:00:00 GMT GMT", nil, "bad_date"),
      ("JULIO 2010", nil, "2010-07-01"), ("julio 2010", nil, "2010-07-01"),
      ("Diciembre de 2014", nil, "2014-12-01"), ("15 de abril de 2026", nil, "2026-04-15"),
      ("15-abr-2026", nil, "2026-04-15"), ("April 15, 2026", nil, "2026-04-15"),
      ("11/2019", nil, "2019-11-01"), ("15/04/2026", nil, "ambiguous_date"),
      ("03/04/2026", nil, "ambiguous_date"), ("15/04/2026", .dayMonthYear, "2026-04-15"),
      ("03/04/2026", .dayMonthYear, "2026-04-03"), ("03/04/2026", .monthDayYear, "2026-03-04"),
      ("15/04/2026", .monthDayYear, "bad_date"), ("15.04.2026", .dayMonthYear, "2026-04-15"),
      ("3/4/25", .dayMonthYear, "2025-04-03"), ("3/4/25", .monthDayYear, "2025-03-04"),
      ("3/4/69", .dayMonthYear, "1969-04-03"), ("3/4/25", nil, "bad_date"),
      ("15/04/2026 10:30:00", .dayMonthYear, "2026-04-15"),
      ("4/15/2026 12:00:00 AM", .monthDayYear, "2026-04-15"),
      ("15/04/2026 diez", .dayMonthYear, "bad_date"),
      ("2026-02-29", nil, "bad_date"), ("2024-02-29", nil, "2024-02-29"),
      ("1900-02-29", nil, "bad_date"), ("2000-02-29", nil, "2000-02-29"),
      ("2026-13-01", nil, "bad_date"), ("2026-00-10", nil, "bad_date"),
      ("2026-04-31", nil, "bad_date"), ("31/31/2026", nil, "bad_date"), ("2026", nil, "bad_date"),
      ("15042026", nil, "bad_date"), ("0000-00-00", nil, "bad_date"), ("hoy", nil, "bad_date"),
      ("JULIO", nil, "bad_date"), ("2026-04-15x", nil, "bad_date"),
      ("2026-04-15", .dayMonthYear, "2026-04-15"), ("9999-12-31", nil, "bad_date"),
    ] as [(String, Source.Form?, String)])
  func date(_ input: String, _ form: Source.Form?, _ expected: String) {
    #expect(Reading(input, .date, form).description == expected)
  }
}
