"""Reads tables of a package as whole rows of CSV, each with the key that decides its partition."""

import csv
import io
import os

from pyspark.sql import functions as F


def heading(file):
    """The names of a table's columns, and the line that states them."""
    with open(file, encoding="utf-8", newline="") as source:
        line = source.readline().rstrip("\r\n")
    return next(csv.reader(io.StringIO(line))), line


def rows(spark, file, key, splits_records=False, folder=None):
    """The rows of a table: `key`, and `row`, the row as a line of CSV.

    `folder` is where executors find the file, when that is not where the driver does.

    A row is taken as it stands, one line each, so that Spark can read parts of one file side by side.
    Where a cell holds a line break that is wrong, and whoever reads the row finds an odd number of
    quotes in it; `splits_records` then reads records instead of lines, a whole file by one task.
    """
    columns, line = heading(file)
    path = f"{folder.rstrip('/')}/{os.path.basename(file)}" if folder else os.path.abspath(file)
    if splits_records or columns[0] != key:
        frame = spark.read.csv(
            path, header=True, multiLine=True, escape='"', quote='"', emptyValue="", nullValue=None,
            encoding="UTF-8", inferSchema=False, ignoreLeadingWhiteSpace=False,
            ignoreTrailingWhiteSpace=False, maxCharsPerColumn=-1)
        cells = [_quoted(F.col(f"`{name}`")) for name in columns]
        return frame.select(
            F.coalesce(F.col(key), F.lit("")).alias("key"), F.concat_ws(",", *cells).alias("row"))
    text = spark.read.text(path).where(F.col("value") != F.lit(line))
    first = (
        F.when(F.col("value").startswith('"'), F.regexp_extract("value", '^"((?:[^"]|"")*)"', 1))
        .otherwise(F.substring_index("value", ",", 1)))
    return text.select(first.alias("key"), F.col("value").alias("row"))


def _quoted(cell):
    text = F.coalesce(cell, F.lit(""))
    return F.concat(F.lit('"'), F.replace(text, F.lit('"'), F.lit('""')), F.lit('"'))


def framed(table, frame):
    """Each row behind a line that tells its table and its bytes: `suppliers 123`."""
    size = F.octet_length("row").cast("string")
    return frame.select(
        "key", F.concat(F.lit(table + " "), size, F.lit("\n"), F.col("row")).alias("value"))


def partitioned(frames, partitions):
    """The rows of several tables in so many partitions, those of one key together."""
    whole = frames[0]
    for frame in frames[1:]:
        whole = whole.unionByName(frame)
    return whole.repartition(partitions, "key").select("value")
