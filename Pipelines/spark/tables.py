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


def partitioned(spark, files, key, partitions, splits_records=False, folder=None):
    """The rows of several tables in so many partitions, those of one key together.

    Each row stands behind a line of its table and its bytes, as `suppliers 123`. It is taken as it
    stands, one line each, so that Spark can read parts of one file side by side. Where a cell holds a line
    break that is wrong, and whoever reads the row finds an odd number of quotes in it; `splits_records`
    then reads records instead of lines, a whole file by one task. `folder` is where executors find the
    files, when that is not where the driver does.
    """
    lines, records, headings = [], [], []
    for file in files:
        columns, line = heading(file)
        if os.path.getsize(file) <= len(line.encode()) + 1:
            continue
        path = f"{folder.rstrip('/')}/{os.path.basename(file)}" if folder else os.path.abspath(file)
        if splits_records or columns[0] != key:
            records.append(_records(spark, path, columns, key))
        else:
            lines.append(path)
            headings.append(line)
    frames = records + ([_lines(spark, lines, headings)] if lines else [])
    if not frames:
        return spark.createDataFrame([], "value string")
    whole = frames[0]
    for frame in frames[1:]:
        whole = whole.unionByName(frame)
    size = F.octet_length("row").cast("string")
    return whole.repartition(partitions, "key").select(
        F.concat("table", F.lit(" "), size, F.lit("\n"), "row").alias("value"))


def _lines(spark, paths, headings):
    """The lines of tables whose first column is the key, all read as one."""
    row = F.col("value")
    first = (
        F.when(row.startswith('"'), F.regexp_extract("value", '^"((?:[^"]|"")*)"', 1))
        .otherwise(F.substring_index("value", ",", 1)))
    return spark.read.text(paths).where(~row.isin(headings)).select(
        F.substring_index("_metadata.file_name", ".", 1).alias("table"), first.alias("key"),
        row.alias("row"))


def _records(spark, path, columns, key):
    """The records of a table, their cells in quotes."""
    frame = spark.read.csv(
        path, header=True, multiLine=True, escape='"', quote='"', emptyValue="", encoding="UTF-8",
        inferSchema=False, maxCharsPerColumn=-1)
    quote = F.lit('"')
    cells = [
        F.concat(quote, F.replace(F.coalesce(F.col(f"`{name}`"), F.lit("")), quote, F.lit('""')), quote)
        for name in columns]
    return frame.select(
        F.lit(os.path.basename(path).split(".")[0]).alias("table"),
        F.coalesce(F.col(key), F.lit("")).alias("key"), F.concat_ws(",", *cells).alias("row"))
